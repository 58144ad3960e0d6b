// The list of operators follows what is typed; without this the button beside it asks the same.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
    const search = document.getElementById("find-operator");
    const field = document.getElementById("id_find");
    let list = document.getElementById("takers");
    let asked = null;
    let timer = 0;

    async function find() {
        asked?.abort();
        asked = new AbortController();
        const question = new URLSearchParams(new FormData(search));
        try {
            const answer = await fetch(`?${question}`, { signal: asked.signal, redirect: "error" });
            if (answer.ok) show(await answer.text());
        } catch (error) {
            if (error.name !== "AbortError") search.submit();
        }
    }

    // Whoever is chosen stays so, as long as they are listed.
    function show(page) {
        const found = new DOMParser().parseFromString(page, "text/html").getElementById("takers");
        const chosen = list.querySelector("input:checked")?.value;
        const again = chosen && found.querySelector(`input[value="${chosen}"]`);
        if (again) again.checked = true;
        list.replaceWith(found);
        list = found;
    }

    field.addEventListener("input", () => {
        clearTimeout(timer);
        timer = setTimeout(find, 200);
    });
    search.addEventListener("submit", (event) => {
        event.preventDefault();
        clearTimeout(timer);
        find();
    });
});
