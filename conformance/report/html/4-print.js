"use strict";

// On paper, what does not hold is open with all its exchanges, whatever is open on the screen.
let openedForPrint = [];
window.addEventListener("beforeprint", () => {
  const against = ["fail", "error", "warn"];
  openedForPrint = scenarios.filter((scenario) => against.includes(scenario.dataset.verdict) && !scenario.open);
  openedForPrint.forEach((scenario) => {
    draw(scenario);
    scenario.open = true;
  });
});
window.addEventListener("afterprint", () => {
  openedForPrint.forEach((scenario) => { scenario.open = false; });
});
