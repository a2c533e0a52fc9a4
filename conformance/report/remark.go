package report

import "strings"

// remark is a sentence about a run as a whole, with a word for what it is about.
type remark struct{ name, text string }

// remarks are what a run has to say beside its results, in one line each and without secrets.
func remarks(r Report, redact Redactor) []remark {
	var out []remark
	add := func(name, text string) {
		if text != "" {
			out = append(out, remark{name, Line(redact.Text(text))})
		}
	}
	if r.Insecure {
		add("insecure", insecure)
	}
	for _, n := range r.Notices {
		add("notice", n)
	}
	add("cause", r.Cause.String())
	if !r.Cause.Stops {
		add("problem", r.Problem)
	}
	if r.Filter.LeftOut() {
		add("filter", r.Filter.String())
	}
	add("unverified", strings.Join(r.Unverified, ", "))
	for _, c := range r.Cures {
		add("cure", c.String())
	}
	add("start", r.Start)
	return out
}
