// The shares and warnings of a routing table, and what its strategy does, while somebody edits it.
// The rules are those of sources/selectors.py, which says the same before and after.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
    const notices = document.getElementById("routing");
    const strategy = document.getElementById("id_strategy");
    const table = document.getElementById("links-data");
    if (!notices || !table || !strategy) return;  // Who may only look edits nothing.

    const format = new Intl.NumberFormat(document.documentElement.lang, {
        minimumFractionDigits: 1, maximumFractionDigits: 1,
    });

    // Of an operator who is being added nothing but the factor is known: the row has no state. As
    // long as nobody is chosen it isn't there at all.
    const rows = () => [...table.querySelectorAll("tbody.form-group:not(.empty-form)")].map((row) => {
        const removed = row.querySelector("input[name$='-DELETE']")?.checked;
        const stays = !removed && row.querySelector("select[name$='-operator']")?.value !== "";
        return {
            stays,
            factor: stays ? factorIn(row.querySelector("input[name$='-routing_factor']")) : 0,
            state: row.querySelector("[data-state]")?.dataset.state,
            share: row.querySelector("[data-share]"),
            shareNow: row.querySelector("[data-share-now]"),
        };
    });

    function factorIn(input) {
        const text = input ? input.value.trim() : "";
        return /^\d{1,10}$/.test(text) ? Number(text) : 0;
    }

    function sumsOf(staying) {
        const sums = Object.fromEntries(
            Object.entries(notices.dataset).map(([name, sum]) => [name, Number(sum)]),
        );
        for (const { factor, state } of staying) {
            sums.operators += 1;
            if (!factor) continue;
            sums.serving += 1;
            sums.factors += factor;
            if (state !== "inactive") sums.active += 1;
            if (state !== "inactive" && state !== "full") sums.with_room += 1;
            if (state === "room") sums.factors_with_room += factor;
        }
        return sums;
    }

    function warningsOf(sums) {
        if (!sums.operators) return ["no_operators"];
        if (!sums.serving) return ["factor_zero"];
        if (!sums.active) return ["all_inactive"];
        const warnings = sums.with_room ? [] : ["no_room"];
        return sums.active > 1 ? warnings : [...warnings, "one_takes_everything"];
    }

    // To a tenth, rounded half up, in whole numbers.
    function percent(factor, total) {
        if (!total) return "–";
        const tenths = Math.floor((2000 * factor + total) / (2 * total));
        return factor && !tenths ? `<${format.format(0.1)}%` : `${format.format(tenths / 10)}%`;
    }

    function show() {
        const all = rows();
        const sums = sumsOf(all.filter((row) => row.stays));
        const goesByFactor = showStrategy();
        for (const { stays, factor, state, share, shareNow } of all) {
            const now = state === "room" ? factor : 0;
            const shown = stays && goesByFactor;
            share.textContent = shown ? percent(factor, sums.factors) : "–";
            shareNow.textContent = shown && state ? percent(now, sums.factors_with_room) : "–";
        }
        const warnings = warningsOf(sums);
        for (const notice of notices.querySelectorAll("[data-warning]")) {
            notice.hidden = !warnings.includes(notice.dataset.warning);
        }
    }

    function showStrategy() {
        const texts = [...document.querySelectorAll("[data-strategy]")];
        for (const text of texts) {
            text.hidden = text.dataset.strategy !== strategy.value;
        }
        return texts.find((text) => !text.hidden)?.dataset.byFactor === "1";
    }

    document.addEventListener("input", show);
    window.django.jQuery(document).on("change", show);  // Select2 tells nobody but jQuery.
    document.addEventListener("formset:added", show);
    document.addEventListener("formset:removed", show);
    show();
});
