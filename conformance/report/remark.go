package report

import "strings"

// remark is a sentence about a run as a whole, with a word for what it is about.
type remark struct {
	name, text string
	severity   severity
}

// remarks are what a run has to say beside its results, in one line each and without secrets.
func remarks(r Report, redact Redactor) []remark {
	var out []remark
	loudly := func(how severity, name, text string) {
		if text != "" {
			out = append(out, remark{name, Line(redact.Text(text)), how})
		}
	}
	add := func(name, text string) { loudly(asNote, name, text) }
	if r.Insecure {
		loudly(asWarning, "insecure", insecure)
	}
	for _, n := range r.Notices {
		add("notice", n)
	}
	if r.Cause.Stops {
		loudly(asError, "cause", r.Cause.String())
	} else {
		add("cause", r.Cause.String())
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
