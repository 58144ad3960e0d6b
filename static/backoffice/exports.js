// While a file is being written the page looks again.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
    if (document.querySelector("[data-writing]")) {
        setTimeout(() => window.location.reload(), 3000);
    }
});
