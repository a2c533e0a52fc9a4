"use strict";

// On paper, what does not hold is open with all its exchanges, whatever is open on the screen.
let openedForPrint = []; // scenarios, and lists that are folded
window.addEventListener("beforeprint", () => {
  const against = ["fail", "error", "warn"];
  const wanted = scenarios.filter((scenario) => against.includes(scenario.dataset.verdict));
  wanted.forEach(draw);
  const inside = wanted.flatMap((scenario) => [...scenario.querySelectorAll(".exchange")]);
  openedForPrint = [...wanted, ...inside, ...document.querySelectorAll(".fold")].filter((folded) => !folded.open);
  openedForPrint.forEach((folded) => { folded.open = true; });
});
window.addEventListener("afterprint", () => {
  openedForPrint.forEach((folded) => { folded.open = false; });
});
