package scenario

import (
	"fmt"
	"strings"
	"unicode"
)

// writing is how the requests of a way are written; what they are compared with is written plainly.
type writing func(Request) Request

// seenOtherwise are the ways to see how a target decodes a value that rest on no signature: values that it accepts, names that
// it knows, what its results and messages repeat, and a token that it has seen. Each first shows that the target has what it
// rests on. The last ones ask for the most.
func (d *deriver) seenOtherwise(v spelling, sent writing) [][]Step {
	out := d.seenByValues(v, sent)
	out = append(out, d.seenByEscapes(v, sent)...)
	out = append(out, d.seenByResult(v, sent)...)
	if !d.settings.ActionInHeader {
		out = append(out, d.seenByMessage("Action", unknownAction, v, sent))
	}
	if p, refusedValue, ok := d.refusedByProfile(); ok {
		out = append(out, d.seenByMessage(p, refusedValue, v, sent))
	}
	return append(out, d.seenByToken(v, sent)...)
}

// lacking is a control that shows evidence.
func lacking(name string, r Request, check Check, evidence string) Step {
	return Step{Name: name, Role: Control, Request: r, Checks: []Check{check}, Evidence: evidence}
}

// seenByEscapes: the name of the operation with an escape in the place of its first letter is another name once it is decoded,
// and a target that decodes twice knows it.
func (d *deriver) seenByEscapes(v spelling, sent writing) [][]Step {
	if v.variant != "percent" || d.op.Action == "" || d.settings.ActionInHeader {
		return nil
	}
	escaped := fmt.Sprintf("%%%02X", d.op.Action[0]) + d.op.Action[1:]
	return [][]Step{{
		named("operation", control(sent(d.base()))),
		lacking("unknown operation", d.anError(), refusedAnyhow(), "refuses unknown operations"),
		named("escaped operation", probe(sent(d.base().with("Action", Literal(escaped))), refusedAnyhow())),
	}}
}

// seenByResult: the result repeats a value.
func (d *deriver) seenByResult(v spelling, sent writing) [][]Step {
	list := d.echoings(v.in)
	if len(list) == 0 {
		return nil
	}
	e := list[0]
	return [][]Step{{
		evident(named("repeated", alsoChecked(control(e.request), e.check)), "repeats the "+e.parameter),
		named("repeated as sent", probe(sent(e.request), accepted(), e.check)),
	}}
}

// seenByMessage: the message of a refusal repeats the value that is refused.
func (d *deriver) seenByMessage(parameter, refusedValue string, v spelling, sent writing) []Step {
	evidence, name, text := "repeats a refused "+parameter, instance(parameter), refusedValue+v.text
	plain := d.base().with(name, Literal(refusedValue))
	probed := probe(sent(plain.with(name, Literal(text))), Check{Kind: Repeats, Want: text})
	return []Step{
		lacking("refused "+parameter, plain, Check{Kind: Repeats, Want: refusedValue}, evidence),
		named("refused "+parameter+" as sent", evident(probed, evidence)),
	}
}

// refusedByProfile is a parameter with a value that the profile says is refused.
func (d *deriver) refusedByProfile() (name, value string, ok bool) {
	for _, p := range d.op.Business() {
		if list := d.settings.Fixtures.Refused[p.Name]; len(list) > 0 && !p.InText {
			return p.Name, list[0], true
		}
	}
	return "", "", false
}

// seenByToken: a used token with another value of a parameter is refused, where a new one is accepted. A used one in another
// spelling is the same; one that a target reads as a used one which decodes otherwise is new.
func (d *deriver) seenByToken(v spelling, sent writing) [][]Step {
	p, ok := d.token()
	stem := tokenLength(p) - longestSpelling
	if !ok || stem < longestSpelling || strings.ContainsFunc(v.text, func(c rune) bool { return c > unicode.MaxASCII }) {
		return nil
	}
	if _, broken := d.op.Broken(p.Name, strings.Repeat("a", stem)+v.text); broken {
		return nil // the page itself says that no token looks so
	}
	token := func(text string) Value { return Value{Token: "spelled", Length: stem + len(text), Text: text} }
	for _, q := range d.required() {
		other, _, ok := d.another(q, d.baseValue(q.Name))
		if !ok || q.Name == p.Name {
			continue
		}
		second := d.base().with(q.Name, Literal(other))
		used, want := v.misread(v.text), accepted()
		if sent(second).Encoding == EncodingPlus && strings.Contains(v.text, " ") {
			used, want = v.text, refusedAnyhow()
		}
		return [][]Step{{
			lacking("token", d.base().with(p.Name, token(used)), accepted(), "takes such tokens"),
			lacking("token again", second.with(p.Name, token(used)), refusedAnyhow(), "refuses a used token with other parameters"),
			lacking("new token", second.with(p.Name, token("a-b")), accepted(), "takes a new token with them"),
			named("token as sent", probe(sent(second.with(p.Name, token(v.text))), want)),
		}}
	}
	return nil
}

// longestSpelling is as long as the longest text of ASCII characters that spellings have.
const longestSpelling = 17
