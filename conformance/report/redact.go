package report

import (
	"net/url"
	"strings"
)

// Redactor takes secrets out of a text, in every spelling in which a request or a string to sign may hold them.
type Redactor struct{ replacer *strings.Replacer }

const mask = "***"

// NewRedactor returns a redactor of the given secrets. Empty ones are left alone.
func NewRedactor(secrets ...string) Redactor {
	var pairs []string
	for _, s := range secrets {
		if s == "" {
			continue
		}
		spelling := s
		for range 3 { // as it is, escaped for a query, escaped again for the string to sign
			pairs = append(pairs, spelling, mask, strings.ReplaceAll(spelling, "+", "%20"), mask)
			spelling = url.QueryEscape(spelling)
		}
	}
	return Redactor{strings.NewReplacer(pairs...)}
}

// Text returns the text without secrets.
func (r Redactor) Text(s string) string {
	if r.replacer == nil {
		return s
	}
	return r.replacer.Replace(s)
}
