package scenario

import (
	"net/url"
	"slices"
	"strings"
)

// Misreadings are what targets take a sent text for that do not decode it once, as UTF-8, with a plus sign and %20 for a space:
// those that differ from it.
func Misreadings(text string) []string {
	plus, space := strings.ReplaceAll(text, " ", "+"), strings.ReplaceAll(text, "+", " ")
	out := []string{plus, space, latin1(text)}
	if twice, err := url.PathUnescape(text); err == nil {
		out = append(out, twice)
	}
	if twice, err := url.QueryUnescape(text); err == nil {
		out = append(out, twice)
	}
	return slices.DeleteFunc(out, func(wrong string) bool { return wrong == text || strings.TrimSpace(wrong) == "" })
}

// latin1 is a text whose bytes are taken for characters.
func latin1(text string) string {
	runes := make([]rune, 0, len(text))
	for _, b := range []byte(text) {
		runes = append(runes, rune(b))
	}
	return string(runes)
}
