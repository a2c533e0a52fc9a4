package compile

import (
	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/prose"
)

// said are the places of sentences.
func said(sentences []prose.Sentence) []contract.Source {
	var out []contract.Source
	for _, s := range sentences {
		if s.At.Line > 0 && s.At.Quote != "" {
			out = append(out, s.At)
		}
	}
	return out
}
