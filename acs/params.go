package acs

import (
	"strings"
	"unicode/utf8"
)

// Param is one decoded parameter of a query or form.
type Param struct{ Name, Value string }

// Params is the decoded parameters of a request in the order of the wire. Names parsed by [ParseParams] are
// unique; a caller that builds Params by hand may repeat one, to send what a server has to refuse.
type Params []Param

// Get returns the value of the first parameter called name and whether there is one. Names are case-sensitive.
func (p Params) Get(name string) (string, bool) {
	for i := range p {
		if p[i].Name == name {
			return p[i].Value, true
		}
	}
	return "", false
}

// Encode returns the parameters as a query string in their order, escaped as RFC 3986 says: a space is %20.
func (p Params) Encode() string {
	if len(p) == 0 {
		return ""
	}
	return string(appendQuery(nil, p))
}

// appendQuery appends p as a query string.
func appendQuery(dst []byte, p Params) []byte {
	for i := range p {
		if i > 0 {
			dst = append(dst, '&')
		}
		dst = appendEscaped(dst, p[i].Name)
		dst = append(dst, '=')
		dst = appendEscaped(dst, p[i].Value)
	}
	return dst
}

// ParseParams decodes a raw query string or a form body into parameters, in the order of the wire. %XX is a byte
// and a plus sign a space; a name without an equals sign has an empty value; empty pairs are skipped.
//
// Unlike url.ParseQuery it never drops what it cannot read: the signature is computed over what was read, so a
// dropped pair would surface as a signature error that nobody can explain. It refuses, with a *[ParamError],
// semicolons, bad escapes, text that is not UTF-8, empty and overlong names, repeated names, names with square
// brackets (runtimes of generated code build lists of unbounded size from those) and too many parameters.
func ParseParams(raw string, limits Limits) (Params, error) {
	return parseInto(nil, raw, limits.withDefaults())
}

// parseInto appends the parameters of raw to p; names already in p count as repeated. Limits must be complete.
func parseInto(p Params, raw string, limits Limits) (Params, error) {
	if strings.IndexByte(raw, ';') >= 0 {
		return nil, &ParamError{Problem: ProblemSemicolon}
	}
	first := len(p)
	for raw != "" {
		var pair string
		pair, raw, _ = strings.Cut(raw, "&")
		if pair == "" {
			continue
		}
		if len(p) == limits.Params {
			return nil, &ParamError{Problem: ProblemTooMany}
		}
		param, err := parsePair(pair, limits)
		if err != nil {
			return nil, err
		}
		if p == nil {
			p = make(Params, 0, min(strings.Count(raw, "&")+2, limits.Params))
		}
		p = append(p, param)
	}
	if name, found := repeated(p, first); found {
		return nil, &ParamError{Problem: ProblemDuplicate, Name: name}
	}
	return p, nil
}

// parsePair decodes name=value.
func parsePair(pair string, limits Limits) (Param, error) {
	rawName, rawValue, _ := strings.Cut(pair, "=")
	name, nameOK := unescape(rawName)
	value, valueOK := unescape(rawValue)
	switch {
	case !nameOK || !valueOK:
		return Param{}, &ParamError{Problem: ProblemBadEscape}
	case !utf8.ValidString(name) || !utf8.ValidString(value):
		return Param{}, &ParamError{Problem: ProblemNotUTF8}
	case name == "":
		return Param{}, &ParamError{Problem: ProblemEmptyName}
	case len(name) > limits.NameBytes:
		return Param{}, &ParamError{Problem: ProblemNameTooLong}
	case strings.ContainsAny(name, "[]"):
		return Param{}, &ParamError{Problem: ProblemBracket}
	}
	return Param{Name: name, Value: value}, nil
}

// pairwiseLimit is the number of parameters up to which comparing all pairs is cheaper than building a set.
const pairwiseLimit = 32

// repeated returns the first name at index first or later that also stands earlier in p.
func repeated(p Params, first int) (string, bool) {
	if len(p) <= pairwiseLimit {
		for i := max(first, 1); i < len(p); i++ {
			for j := range i {
				if p[i].Name == p[j].Name {
					return p[i].Name, true
				}
			}
		}
		return "", false
	}
	seen := make(map[string]struct{}, len(p))
	for i := range p {
		if _, again := seen[p[i].Name]; again {
			return p[i].Name, true
		}
		seen[p[i].Name] = struct{}{}
	}
	return "", false
}
