package contract

import (
	"regexp"
	"strings"
)

// placeholders are the parts of a documented message that a server fills in: %s, {name} and { name }, ${name}, <name>,
// [name], 【name】, XXX, and *** for what the page hides. A range such as [1,100] is none.
var placeholders = regexp.MustCompile(`%[sdv]|\$\{[^{}]*\}|\{[^{}"]*\}|<[A-Za-z0-9_. -]+[>"”]|\[[A-Za-z_][A-Za-z0-9_. -]*\]|【[^【】]{1,40}】|＜[^＜＞]{1,40}＞|\$[A-Za-z_][A-Za-z0-9_.]*|XXX+|xxx+|\*{3,}`)

// Placeholders returns where the placeholders of a message stand, as pairs of byte offsets, in order.
func Placeholders(message string) [][]int {
	if !strings.ContainsAny(message, "%${<[Xx*【＜") {
		return nil // the common case, told without the pattern
	}
	return placeholders.FindAllStringIndex(message, -1)
}

// HasPlaceholder reports whether a message has parts that the server fills in.
func HasPlaceholder(message string) bool { return len(Placeholders(message)) > 0 }
