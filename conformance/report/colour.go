package report

import (
	"fmt"

	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// The colours of a terminal (ECMA-48, 8.3.117). Words say the same without them.
const (
	red    = "\x1b[31m"
	green  = "\x1b[32m"
	yellow = "\x1b[33m"
	bold   = "\x1b[1m"
	plain  = "\x1b[0m"
)

// coloured is a text in a colour, where the style has any.
func (s Style) coloured(colour, text string) string {
	if !s.Colour {
		return text
	}
	return colour + text + plain
}

// verdict is a verdict in the width of its column.
func (s Style) verdict(v verdict.Verdict) string {
	text := fmt.Sprintf("%-14s", v)
	switch v {
	case verdict.Fail, verdict.Error:
		return s.coloured(red, text)
	case verdict.Pass:
		return s.coloured(green, text)
	default:
		return s.coloured(yellow, text)
	}
}

// edit is what a request has otherwise than its control.
func (s Style) edit(text string) string { return s.coloured(bold, text) }

// outcome is the line of the outcome.
func (s Style) outcome(o verdict.Outcome, text string) string {
	switch o.ExitCode() {
	case 0:
		return s.coloured(green, text)
	case 1:
		return s.coloured(red, text)
	default:
		return s.coloured(yellow, text)
	}
}
