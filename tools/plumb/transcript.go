package main

import (
	"cmp"
	"fmt"
	"io"
	"net/url"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/report"
)

// transcript prints exchanges as they were: each request with its parameters decoded, a line each, and its answer. Every line is
// behind a mark, `>` for what was sent and `<` for what came, so that no text of a target begins one.
func transcript(w io.Writer, all []exchange.Exchange, redact report.Redactor) error {
	var b strings.Builder
	for i, e := range all {
		if i+1 < len(all) && all[i+1].Tries > 1 && all[i+1].Step == e.Step && e.Copy == 0 {
			continue // it was told to come again, and did
		}
		fmt.Fprintf(&b, "\n%s", report.Line(e.Step))
		if e.Copy > 0 {
			fmt.Fprintf(&b, ", %d of those sent together", e.Copy)
		}
		if e.Attempt > 1 {
			fmt.Fprintf(&b, ", attempt %d", e.Attempt)
		}
		if e.Tries > 1 {
			fmt.Fprintf(&b, ", try %d: it was told that work is in progress before", e.Tries)
		}
		b.WriteString("\n")
		asked(&b, e.Request, redact)
		answered(&b, e, redact)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func asked(b *strings.Builder, r exchange.Request, redact report.Redactor) {
	address, query, _ := strings.Cut(r.URL, "?")
	line := func(text string) { fmt.Fprintf(b, "> %s\n", report.Line(redact.Text(text))) }
	if r.Method == "" {
		return // nothing was sent
	}
	line(r.Method + " " + address)
	for _, h := range r.Headers {
		line(h.Name + ": " + h.Value)
	}
	for _, pair := range pairsOf(query) {
		line("  query " + pair)
	}
	form := pairsOf(r.Body)
	for _, pair := range form {
		line("  form  " + pair)
	}
}

// pairsOf are the parameters of a query or a form, decoded where they can be.
func pairsOf(encoded string) []string {
	var out []string
	for pair := range strings.SplitSeq(encoded, "&") {
		if pair == "" {
			continue
		}
		name, value, _ := strings.Cut(pair, "=")
		out = append(out, decoded(name)+"="+decoded(value))
	}
	return out
}

func decoded(text string) string {
	if plain, err := url.QueryUnescape(text); err == nil {
		return plain
	}
	return text
}

func answered(b *strings.Builder, e exchange.Exchange, redact report.Redactor) {
	line := func(text string) { fmt.Fprintf(b, "< %s\n", report.Line(redact.Text(text))) }
	if e.Response == nil {
		line("no answer: " + cmp.Or(e.Failure, "nobody knows why"))
		return
	}
	line(fmt.Sprintf("%d in %s", e.Response.Status, e.Duration))
	for _, h := range e.Response.Headers {
		line(h.Name + ": " + h.Value)
	}
	const mostLines, mostBytes = 60, 16 << 10
	body := string(e.Response.Body)
	if len(body) > mostBytes {
		body = body[:mostBytes] + "…"
	}
	lines := strings.Split(strings.TrimRight(body, "\n"), "\n")
	for i, text := range lines {
		if i == mostLines {
			line(fmt.Sprintf("… and %d lines more", len(lines)-mostLines))
			break
		}
		line("  " + text)
	}
}
