package generic

import (
	"net/http"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// cutShort reports whether a value is one that the page shows without its last character, or without the number at its end, of a
// parameter whose values stand for things: there is no such thing.
func (s *service) cutShort(p parameter, text string) bool {
	const telling = 6 // characters: less than that is the beginning of anything
	if p.Style != contract.StyleNone || utf8.RuneCountInString(text) < telling || !s.standsForThings(p.Name) {
		return false
	}
	for _, shown := range p.known {
		_, size := utf8.DecodeLastRuneInString(shown)
		if text != shown && (text == shown[:len(shown)-size] || text == strings.TrimRight(shown, "0123456789")) {
			return true
		}
	}
	return false
}

// standsForThings reports whether the page has an error for a value of a parameter that stands for nothing.
func (s *service) standsForThings(parameter string) bool {
	for _, e := range s.op.Errors {
		if e.Trigger.Kind == contract.TriggerInvalid && e.Trigger.Parameter == parameter {
			saysSo := func(word string) bool { return strings.Contains(e.Code, word) }
			return e.Status == http.StatusNotFound || slices.ContainsFunc([]string{"NotFound", "NotExist", "NoSuch"}, saysSo)
		}
	}
	return false
}
