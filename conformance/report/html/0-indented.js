"use strict";

// indented is JSON with a line for each member; names and values stay as they came. It is "" for what is no JSON.
function indented(text) {
  try {
    JSON.parse(text);
  } catch {
    return "";
  }
  const deepest = 40; // a target must not fill the memory with spaces
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g);
  const out = [];
  let depth = 0;
  const line = () => `\n${"  ".repeat(Math.min(depth, deepest))}`;
  tokens.forEach((token, i) => {
    switch (token) {
      case "{":
      case "[":
        depth += 1;
        out.push(token, tokens[i + 1] === "}" || tokens[i + 1] === "]" ? "" : line());
        break;
      case "}":
      case "]":
        depth -= 1;
        out.push(tokens[i - 1] === "{" || tokens[i - 1] === "[" ? "" : line(), token);
        break;
      case ",":
        out.push(token, line());
        break;
      case ":":
        out.push(": ");
        break;
      default:
        out.push(token);
    }
  });
  return out.join("");
}
