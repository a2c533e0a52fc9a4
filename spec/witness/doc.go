// Package witness holds what was read of a page against what the page's own examples show: the request examples and the
// cells of examples against the parameters and their rules, the examples of answers against the result, and the examples
// of answers against each other. A contradiction is said with both of its lines; the rule that it speaks against is left
// out, or is no longer taken for certain. Nothing is read here, and nothing is moved.
package witness
