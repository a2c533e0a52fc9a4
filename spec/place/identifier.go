package place

import (
	"strings"
	"unicode"
)

// identifier is a word of a caption that can only be the name of what a table describes: one with a capital inside, or, in a
// caption that is no sentence, one with a capital that captions have no other use for.
func identifier(caption string) string {
	const most = 4 // words of a caption that is no sentence; in Chinese the words are names
	list := strings.FieldsFunc(caption, func(r rune) bool {
		return r > unicode.MaxASCII || r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	for _, w := range list {
		capital, small := strings.LastIndexFunc(w, unicode.IsUpper), 0
		for _, r := range w {
			if unicode.IsLower(r) {
				small++
			}
		}
		switch {
		case small < 2 || capital < 0: //nolint:mnd // HTTP and APIs, or a word of prose
		case capital > 0, len(list) <= most && !usual(w):
			return w
		}
	}
	return ""
}

// usual recognises the words that captions write with a capital and that are no names.
func usual(w string) bool {
	switch strings.ToLower(strings.TrimSuffix(w, "s")) {
	case "parameter", "description", "structure", "field", "member", "object", "the", "table", "type", "data", "attribute", "element", "property", "request", "response",
		"value", "json", "query", "body", "header", "common", "business", "system", "basic", "required", "input",
		"other", "optional", "additional", "more", "detail", "list", "content", "format", "key", "note", "nested", "sub", "child", "inner", "item":
		return true
	}
	return false
}
