// The shares and warnings of a routing table, and what its strategy does, while somebody edits it.
// The rules are those of sources/selectors.py, which says the same before and after. A share can be
// typed, too: then the factor follows.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
    const LARGEST_FACTOR = 1000000000;
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
        const input = row.querySelector("input[name$='-routing_factor']");
        return {
            stays,
            input,
            factor: stays ? factorIn(input) : 0,
            state: row.querySelector("[data-state]")?.dataset.state,
            share: shareOf(row),
            shareNow: row.querySelector("[data-share-now]"),
        };
    });

    // The share as a field to type in, in place of the one that is only shown.
    function shareOf(row) {
        const shown = row.querySelector("[data-share]");
        const there = shown.parentNode.querySelector(".backoffice-share");
        if (there) return there;
        const field = document.createElement("input");
        field.className = "backoffice-share";
        field.inputMode = "decimal";
        field.autocomplete = "off";
        field.setAttribute("aria-label", notices.dataset.label);
        field.addEventListener("focus", () => field.select());
        field.addEventListener("change", () => wish(field));
        field.addEventListener("keydown", (event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();  // It ends the typing here, not the form.
            wish(field);
        });
        shown.hidden = true;
        shown.after(field);
        return field;
    }

    function wish(field) {
        const tenths = tenthsIn(field.value);
        if (tenths !== null && tenths < 1000) giveShare(field, tenths);
        show();
        field.select();
    }

    function tenthsIn(text) {
        const typed = /^(\d{1,3})(?:[.,](\d))?\d*\s*%?$/.exec(text.trim());
        return typed ? Number(typed[1]) * 10 + Number(typed[2] || 0) : null;
    }

    // The smallest factors that come to the share. The others keep theirs if that is possible, else
    // all of them are multiplied, which leaves them as they are to each other. Where that would take
    // a factor that can't be saved, the others keep theirs, and it is as near as can be.
    function giveShare(field, tenths) {
        const all = rows().filter((row) => row.stays);
        const mine = all.find((row) => row.share === field);
        if (!mine) return;
        const others = all.filter((row) => row !== mine && row.factor);
        const elsewhere = Number(notices.dataset.factors);
        const sum = others.reduce((total, row) => total + row.factor, elsewhere);
        const largest = Math.max(...others.map((row) => row.factor), 0);
        const factorOf = (times) => Math.round((tenths * times * sum) / (1000 - tenths));
        const most = elsewhere ? 1 : 1000;
        let times = 1;
        while (tenthsOf(factorOf(times), factorOf(times) + times * sum) !== tenths && times < most) {
            times += 1;
        }
        if (Math.max(times * largest, factorOf(times)) > LARGEST_FACTOR) times = 1;
        if (times > 1) others.forEach((row) => { row.input.value = row.factor * times; });
        const factor = sum ? factorOf(times) : Math.max(mine.factor, 1);
        mine.input.value = Math.min(factor, LARGEST_FACTOR);
    }

    function factorIn(input) {
        const text = input ? input.value.trim() : "";
        return /^\d{1,10}$/.test(text) ? Number(text) : 0;
    }

    function sumsOf(staying) {
        const { label, ...others } = notices.dataset;
        const sums = Object.fromEntries(
            Object.entries(others).map(([name, sum]) => [name, Number(sum)]),
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

    // Of a thousand, rounded half up, in whole numbers.
    function tenthsOf(factor, total) {
        return total ? Math.floor((2000 * factor + total) / (2 * total)) : 0;
    }

    function percent(factor, total) {
        if (!total) return "–";
        const tenths = tenthsOf(factor, total);
        return factor && !tenths ? `<${format.format(0.1)}%` : `${format.format(tenths / 10)}%`;
    }

    function show() {
        const all = rows();
        const sums = sumsOf(all.filter((row) => row.stays));
        const goesByFactor = showStrategy();
        for (const { stays, factor, state, share, shareNow } of all) {
            const now = state === "room" ? factor : 0;
            const shown = stays && goesByFactor;
            share.value = shown ? percent(factor, sums.factors) : "–";
            share.disabled = !shown;
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

    document.addEventListener("input", (event) => {
        if (!event.target.classList.contains("backoffice-share")) show();
    });
    window.django.jQuery(document).on("change", show);  // Select2 tells nobody but jQuery.
    document.addEventListener("formset:added", show);
    document.addEventListener("formset:removed", show);
    document.querySelector("[data-hint]").hidden = false;
    show();
});
