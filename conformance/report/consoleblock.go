package report

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/exchange"
)

// block prints a scenario that speaks against the target: what the page says, what was sent beside the control, what both were
// answered, and how to repeat it.
func (p *printer) block(s Result) {
	p.result(s)
	if at := decisive(s); at >= 0 {
		probe := s.Exchanges[at]
		control, called := baseOf(s.Exchanges[:at], p.report.Plainest)
		p.said("sent", p.sent(probe, control, called))
		if control != nil {
			p.said(strings.TrimPrefix(called, "the "), p.came(*control, controlWidth))
		}
		p.said("came", p.came(probe, cameWidth))
	}
	if p.report.Repeat != nil {
		p.said("repeat", p.text(p.report.Repeat(s.ID)))
	}
}

// How much of a line of an answer is printed.
const (
	controlWidth = 120
	cameWidth    = 200
)

// decisive is the exchange that a verdict is about: the last of the step that decided, else the last at all; -1 where there is none.
func decisive(s Result) int {
	for i := len(s.Exchanges) - 1; i >= 0; i-- {
		if s.Step == "" || s.Exchanges[i].Step == s.Step {
			return i
		}
	}
	return len(s.Exchanges) - 1
}

// baseOf is what a request is an edit of: the last control before it, else the plainest request; nil where there is neither.
func baseOf(before []exchange.Exchange, plainest *exchange.Exchange) (base *exchange.Exchange, called string) {
	for i := len(before) - 1; i >= 0; i-- {
		if before[i].Step == controlStep {
			return &before[i], "the control"
		}
	}
	return plainest, "the plainest"
}

// sent says what a request has otherwise than its base.
func (p *printer) sent(e exchange.Exchange, base *exchange.Exchange, called string) string {
	if e.Request.Method == "" {
		return cmp.Or(p.text(e.Failure), "nothing")
	}
	now := htmlExchangeOf(e, htmlText{p.redact})
	out := now.Method
	if len(now.Sent) > 0 {
		out += " (" + now.Sent[0].In + ")"
	}
	if base == nil {
		return out
	}
	other := htmlExchangeOf(*base, htmlText{p.redact})
	if now.Method != other.Method {
		out += ", not " + other.Method
	}
	var edits []string
	for _, said := range edited(append(compared(now.Sent, other.Sent), compared(now.Headers, other.Headers)...)) {
		edits = append(edits, p.style.edit(Line(said)))
	}
	switch {
	case len(edits) == 0 && now.Method != other.Method:
		return out
	case len(edits) == 0:
		return out + ", the same as " + called
	}
	return out + ": " + strings.Join(edits, ", ")
}

// edited are the edits of a request, those that are many of one kind as one.
func edited(parts []htmlPart) []string {
	const most = 6
	moved := map[string]int{}
	var out []string
	for _, part := range parts {
		if part.Mark == partMoved {
			moved[part.In]++
		}
	}
	for _, part := range parts {
		n := moved[part.In]
		switch said := part.edit(); {
		case said == "", part.Mark == partMoved && n == 0:
		case part.Mark == partMoved && n > 1:
			out = append(out, fmt.Sprintf("%d parameters in the %s", n, part.In))
			moved[part.In] = 0 // said
		default:
			out = append(out, said)
		}
	}
	if more := len(out) - most; more > 0 {
		out = append(out[:most], fmt.Sprintf("and %d more", more))
	}
	return out
}

// edit says what a part is beside that of another request; "" where it is the same, or new in each request.
func (p htmlPart) edit() string {
	switch p.Mark {
	case partDiffers:
		return fmt.Sprintf("%s=%s (not %s)", p.Name, brief(p.Value), brief(p.Other))
	case partAdded:
		return fmt.Sprintf("%s=%s added", p.Name, brief(p.Value))
	case partLeftOut:
		return p.Name + " left out"
	case partMoved:
		return fmt.Sprintf("%s in the %s", p.Name, p.In)
	default:
		return ""
	}
}

// brief is a value that is short enough to be read among others.
func brief(value string) string {
	const most = 40
	switch letters := []rune(value); {
	case value == "":
		return `""`
	case len(letters) > most:
		return fmt.Sprintf("%s… (%d characters)", string(letters[:most]), len(letters))
	default:
		return value
	}
}

// came is how a request was answered, in so many characters of its body.
func (p *printer) came(e exchange.Exchange, width int) string {
	answer := htmlExchangeOf(e, htmlText{p.redact}).Answer
	if answer == nil {
		return "no answer: " + p.text(e.Failure)
	}
	body := []rune(Line(answer.Body))
	if len(body) > width {
		body = append(body[:width], []rune(cutMark)...)
	}
	return strings.TrimSpace(fmt.Sprintf("%d %s", answer.Status, string(body)))
}
