package report

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/plumb-conformance/plumb/conformance/exchange"
)

// Transcript prints exchanges as they were: each request with its parameters decoded, a line each, and its answer. Every line is behind
// a mark, `>` for what was sent and `<` for what came, so that no text of a target begins one. Errors are those of w.
func Transcript(w io.Writer, all []exchange.Exchange, redact Redactor) error {
	var b strings.Builder
	for i, e := range all {
		if i+1 < len(all) && all[i+1].Tries > 1 && all[i+1].Step == e.Step && e.Copy == 0 {
			continue // it was told to come again, and did
		}
		fmt.Fprintf(&b, "\n%s", Line(e.Step))
		if e.Copy > 0 {
			fmt.Fprintf(&b, ", %d of those sent together", e.Copy)
		}
		b.WriteString("\n")
		spoken(&b, htmlExchangeOf(e, htmlText{redact}), e.Duration)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// spoken prints what was sent and what came.
func spoken(b *strings.Builder, shown htmlExchange, took time.Duration) {
	line := func(mark, text string) { fmt.Fprintf(b, "%s %s\n", mark, Line(text)) }
	if shown.Method != "" { // else nothing was sent
		address, _, _ := strings.Cut(shown.URL, "?")
		line(">", shown.Method+" "+address)
		for _, h := range shown.Headers {
			line(">", h.Name+": "+h.Value)
		}
		for _, p := range shown.Sent {
			line(">", p.In+" "+p.Name+"="+p.Value)
		}
		if shown.Body != "" {
			line(">", "body "+shown.Body)
		}
	}
	for _, note := range shown.Notes {
		line("<", "("+note+")")
	}
	if shown.Answer == nil {
		line("<", "no answer")
		return
	}
	line("<", fmt.Sprintf("%d in %s", shown.Answer.Status, took))
	for _, h := range shown.Answer.Headers {
		line("<", h.Name+": "+h.Value)
	}
	const most = 60
	lines := strings.Split(strings.TrimRight(shown.Answer.Body, "\n"), "\n")
	for _, text := range lines[:min(len(lines), most)] {
		line("<", text)
	}
	if more := len(lines) - most; more > 0 {
		line("<", fmt.Sprintf("… and %d lines more", more))
	}
}
