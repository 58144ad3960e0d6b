/* The desk keeps itself up to date while somebody looks: load, status and list are asked for again
   after some seconds. The appeal that lies open, and what is typed there, stays as it is. */
"use strict";

(() => {
  const desk = document.getElementById("desk");
  if (!desk) {
    return;
  }
  const SIGNED_OUT = "opaqueredirect";
  const WAIT = Number(desk.dataset.seconds) * 1000;
  const LONGEST_WAIT = 60_000;

  const notice = (name) => desk.querySelector(`[data-${name}]`);
  const part = (name, within = desk) => within.querySelector(`[data-part="${name}"]`);
  const address = (() => {
    const query = new URLSearchParams({ since: desk.dataset.since, appeal: desk.dataset.appeal });
    return `${desk.dataset.url}?${query}`;
  })();

  let wait = WAIT;
  let isDue = false;
  let isStopped = false;
  let saidBefore = "";
  let asOf = part("load").dataset.asOf;

  /* Whoever is choosing whether to give appeals back isn't disturbed. */
  const isInUse = (shown) => shown.querySelector("details[open]") !== null;

  const replace = (name, fresh) => {
    const shown = part(name);
    if (isInUse(shown) || shown.innerHTML === fresh.innerHTML) {
      return;
    }
    const focused = shown.contains(document.activeElement)
      ? document.activeElement.getAttribute("href")
      : null;
    shown.innerHTML = fresh.innerHTML;
    if (focused) {
      shown.querySelector(`a[href="${focused}"]`)?.focus({ preventScroll: true });
    }
  };

  const sayWhatIsNew = (load) => {
    const said = load.querySelector("[data-new]")?.textContent ?? "";
    if (said !== saidBefore) {
      notice("said").textContent = saidBefore = said;
    }
  };

  const countInTitle = (count) => {
    const title = document.title.replace(/^\(\d+\) /, "");
    document.title = Number(count) ? `(${count}) ${title}` : title;
  };

  const tellOfChange = (status) => {
    const changed = notice("changed");
    if (changed && status !== desk.dataset.status) {
      changed.hidden = false;
      for (const button of desk.querySelectorAll(".desk-actions button")) {
        button.disabled = true;
      }
    }
  };

  const show = (html) => {
    const fresh = new DOMParser().parseFromString(html, "text/html");
    const load = part("load", fresh);
    for (const name of ["load", "switch", "list"]) {
      replace(name, part(name, fresh));
    }
    asOf = load.dataset.asOf;
    countInTitle(load.dataset.count);
    tellOfChange(load.dataset.chosen);
    sayWhatIsNew(load);
    notice("stale").hidden = true;
    wait = WAIT;
  };

  const fail = () => {
    notice("stale").querySelector("time").textContent = asOf;
    notice("stale").hidden = false;
    wait = Math.min(wait * 2, LONGEST_WAIT);
  };

  const stop = () => {
    isStopped = true;
    notice("stale").hidden = true;
    notice("stopped").hidden = false;
  };

  const refresh = async () => {
    isDue = document.hidden;
    if (isDue || isStopped) {
      return;
    }
    try {
      const answer = await fetch(address, { redirect: "manual" });
      if (answer.type === SIGNED_OUT || answer.status === 403) {
        stop();
        return;
      }
      if (!answer.ok) {
        throw new Error(answer.status);
      }
      show(await answer.text());
    } catch {
      fail();
    }
    setTimeout(refresh, wait);
  };

  document.addEventListener("visibilitychange", () => {
    if (isDue && !document.hidden) {
      refresh();
    }
  });

  /* A second click does nothing, unless the first one came to nothing. */
  const sent = new Set();
  desk.addEventListener("submit", (event) => {
    if (sent.has(event.target)) {
      event.preventDefault();
      return;
    }
    sent.add(event.target);
    setTimeout(() => sent.delete(event.target), WAIT);
  });
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) {
      location.reload();
    }
  });

  setTimeout(refresh, WAIT);
})();
