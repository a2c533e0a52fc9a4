package judge

import (
	"bytes"
	"regexp"
	"strings"
	"unicode"

	"github.com/plumb-conformance/plumb/conformance/answer"
)

// isWellFormed: whatever was sent, what comes back can be read. A refusal that is written in neither format repeats nothing in one,
// and a failure of the server is no refusal.
func isWellFormed(format string, a *reply) *problem {
	looks := answer.Looks(a.body)
	switch {
	case a.status >= 500:
		return violated("expected a result or a refusal, got %s", a.brief())
	case looks == "" && !a.success():
		return nil
	case a.page():
		return blind("%v", a.unread)
	case looks != "" && looks != format:
		return blind("expected a body in %s, got %s", strings.ToUpper(format), strings.ToUpper(looks))
	case a.unread == nil:
		return nil
	}
	if _, err := answer.Read(withoutControls(a.body)); err != nil {
		return blind("%v", a.unread) // something else is wrong with it
	}
	return a.unreadable("expected a body in %s, but %v", strings.ToUpper(format), a.unread)
}

// withoutControls is a body without control characters, and without references to those that XML lacks.
func withoutControls(body []byte) []byte {
	plain := bytes.Map(func(c rune) rune {
		if c < ' ' {
			return -1
		}
		return c
	}, body)
	return regexp.MustCompile(`&#(0*([0-8]|1[124-9]|2[0-9]|3[01])|[xX]0*([0-8bBcCeEfF]|1[0-9a-fA-F]));`).ReplaceAll(plain, nil)
}

// echoesApart: a result repeats what was sent, where each control character may be left out or be something else. What is escaped twice
// has more than one character in its place.
func (r *run) echoesApart(path, parameter, instead string, a *reply) *problem {
	if !a.accepted() {
		return nil
	}
	sent, ok := a.exchange.Request.Parameter(parameter)
	names, _, _ := r.Operation.Result.Locate(path)
	nodes := a.doc.Node.Find(names...)
	if !ok || len(nodes) == 0 || nodes[0].Kind == answer.List || nodes[0].Kind == answer.Object {
		return blind("the result has no text %s that could repeat the request's", path)
	}
	if got := nodes[0].Value; !withControls(sent, instead).MatchString(got) {
		return violated("%s should be %q as sent, control characters apart, got %q", path, clip(sent), clip(got))
	}
	return nil
}

// What may stand in the place of a control character.
const (
	oneCharacter = "(?s:.?)"
	anything     = "(?s:.*)"
)

// withControls matches a text in which something may stand instead of each control character.
func withControls(sent, instead string) *regexp.Regexp {
	var form strings.Builder
	for _, c := range sent {
		if unicode.IsControl(c) {
			form.WriteString(instead)
		} else {
			form.WriteString(regexp.QuoteMeta(string(c)))
		}
	}
	return regexp.MustCompile("^" + form.String() + "$")
}
