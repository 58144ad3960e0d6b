/* The dashboard keeps itself up to date: each part is asked for again after its seconds, while
   somebody looks. Charts are drawn by the Chart.js of the theme. */
"use strict";

(() => {
  const COLOURS = ["#2563eb", "#f59e0b", "#10b981", "#ec4899", "#8b5cf6", "#06b6d4", "#94a3b8"];
  const INK = "#8b929e"; // Read on light as on dark.
  const GRID = "rgba(128, 128, 128, 0.2)";
  const SIGNED_OUT = "opaqueredirect";

  const charts = new Map();
  Chart.defaults.font.family = "Inter, sans-serif";

  const drawn = (canvas) => {
    const { labels, series } = JSON.parse(canvas.dataset.chart);
    const datasets = series.map(({ label, values }, n) => ({
      label,
      data: values,
      backgroundColor: COLOURS[n % COLOURS.length],
      maxBarThickness: 48,
    }));
    const axis = { stacked: true, border: { display: false } };
    const ticks = { color: INK, precision: 0, maxRotation: 0, autoSkipPadding: 12 };
    return new Chart(canvas, {
      type: "bar",
      data: { labels, datasets },
      options: {
        animation: false,
        locale: document.documentElement.lang,
        maintainAspectRatio: false,
        scales: {
          x: { ...axis, ticks, grid: { display: false } },
          y: { ...axis, ticks, grid: { color: GRID }, beginAtZero: true },
        },
        plugins: {
          legend: { position: "bottom", labels: { color: INK, boxWidth: 10, boxHeight: 10 } },
          tooltip: { mode: "index" },
        },
      },
    });
  };

  const draw = (part) => {
    charts.get(part)?.destroy();
    charts.delete(part);
    const canvas = part.querySelector("canvas[data-chart]");
    if (canvas) {
      charts.set(part, drawn(canvas));
    }
  };

  /* What somebody opened or closed stays so. */
  const replace = (part, html) => {
    const wasOpen = new Map(
      [...part.querySelectorAll("details")].map((each) => [each.dataset.key, each.open])
    );
    part.innerHTML = html;
    for (const each of part.querySelectorAll("details")) {
      each.open = wasOpen.get(each.dataset.key) ?? each.open;
    }
    draw(part);
  };

  const stop = () => {
    document.querySelector("[data-stopped]").hidden = false;
  };

  const keepUpToDate = (part) => {
    const wait = Number(part.dataset.seconds) * 1000;
    let shown = "";
    let isDue = false;

    const refresh = async () => {
      if (document.hidden) {
        isDue = true;
        return;
      }
      isDue = false;
      try {
        const answer = await fetch(part.dataset.url, { redirect: "manual" });
        if (answer.type === SIGNED_OUT || answer.status === 403) {
          stop();
          return;
        }
        const html = answer.ok ? await answer.text() : shown;
        if (html !== shown) {
          replace(part, html);
          shown = html;
        }
      } catch {
        // The server is away for a moment; the next time is soon.
      }
      setTimeout(refresh, wait);
    };

    document.addEventListener("visibilitychange", () => {
      if (isDue && !document.hidden) {
        refresh();
      }
    });
    setTimeout(refresh, wait);
  };

  for (const part of document.querySelectorAll(".dashboard-part")) {
    draw(part);
    keepUpToDate(part);
  }
})();
