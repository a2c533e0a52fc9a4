package fault

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/reference"
)

func parameterFaults() []Fault {
	return slices.Concat(tokenLengthFaults(), tokenCharsetFaults(), mandatoryFaults(), nameFaults())
}

func digits(n int) string { return strings.Repeat("7", n) }

func tokenLengthFaults() []Fault {
	const statement = "ClientToken/max-length"
	return []Fault{{
		Name: "token-65-accepted", Statement: statement, Title: "A token of 65 characters is accepted.",
		Witness: one(set(token, digits(65))), server: tokenRule(func(r *acs.ParameterRule) { r.MaxLength = 65 }),
	}, {
		Name: "token-64-refused", Statement: statement, Title: "A token of 64 characters is refused: the limit is taken for the first length that is too long.",
		Witness: one(set(token, digits(64))), server: tokenRule(func(r *acs.ParameterRule) { r.MaxLength = 63 }),
	}, {
		Name: "token-length-unchecked", Statement: statement, Title: "Tokens of any length are accepted.",
		Witness: one(set(token, digits(640))), server: tokenRule(func(r *acs.ParameterRule) { r.MaxLength = 0 }),
	}, {
		Name: "token-length-unchecked-in-form", Statement: statement, Title: "The length of a token in a form body is not checked.",
		Witness: one(inForm, set(token, digits(65))),
		server:  pardoning(pardon{code: badToken, when: longTokenInForm, options: []reference.Option{unruled()}}),
	}, {
		Name: "token-far-over-limit-accepted", Statement: statement, Title: "Only tokens a little too long are refused: the length is kept in a byte.",
		Witness: one(set(token, digits(640))),
		server:  pardoning(pardon{code: badToken, when: lengthWraps, options: []reference.Option{unruled()}}),
	}}
}

func longTokenInForm(_ *reference.Family, a *asked) bool { return a.post() && ascii(a.value(token)) }

// lengthWraps: the length of the token, cut to seven bits, is within the limit.
func lengthWraps(_ *reference.Family, a *asked) bool {
	v := a.value(token)
	return ascii(v) && len(v)%128 <= 64
}

func ascii(s string) bool { return strings.IndexFunc(s, func(c rune) bool { return c > 0x7f }) < 0 }

func tokenCharsetFaults() []Fault {
	const statement = "ClientToken/charset"
	free := []reference.Option{unruled()}
	return []Fault{{
		Name: "token-charset-unchecked", Statement: statement, Title: "Tokens may hold any character.",
		Witness: one(set(token, "7中")), server: tokenRule(func(r *acs.ParameterRule) { r.ASCII = false }),
	}, {
		Name: "token-charset-unchecked-in-form", Statement: statement, Title: "The characters of a token in a form body are not checked.",
		Witness: one(inForm, set(token, "7é")),
		server:  pardoning(pardon{code: badToken, options: free, when: func(_ *reference.Family, a *asked) bool { return a.post() && short(a) }}),
	}, {
		Name: "token-latin-1-accepted", Statement: statement, Title: "Letters of Latin-1 are taken for ASCII.",
		Witness: one(set(token, "7é")), server: pardoning(pardon{code: badToken, options: free, when: tokenWithin(0, 0xff)}),
	}, {
		Name: "token-emoji-accepted", Statement: statement, Title: "Characters beyond the basic plane slip through the check for ASCII.",
		Witness: one(set(token, "7😀")), server: pardoning(pardon{code: badToken, options: free, when: tokenWithin(0x10000, 0x10ffff)}),
	}, {
		Name: "token-punctuation-refused", Statement: statement, Title: "Only letters, digits and hyphens are admitted in a token.",
		Witness: one(set(token, "7$7")), server: tokenRule(func(r *acs.ParameterRule) { r.Pattern = "^[A-Za-z0-9 -]*$" }),
	}, {
		Name: "token-space-refused", Statement: statement, Title: "A token with a space is refused.",
		Witness: one(set(token, "7 7")), server: tokenRule(func(r *acs.ParameterRule) { r.Pattern = "^[^ ]*$" }),
	}, {
		Name: "token-of-digits-refused", Statement: "ClientToken/type", Title: "A token made of digits alone is taken for a number and refused.",
		Witness: one(set(token, digits(8))), server: tokenRule(func(r *acs.ParameterRule) { r.Pattern = "[^0-9]" }),
	}}
}

func short(a *asked) bool { return len([]rune(a.value(token))) <= 64 }

// tokenWithin: the token's characters beyond ASCII all lie in a range.
func tokenWithin(low, high rune) func(*reference.Family, *asked) bool {
	return func(_ *reference.Family, a *asked) bool {
		outside := func(c rune) bool { return c > 0x7f && (c < low || c > high) }
		return short(a) && strings.IndexFunc(a.value(token), outside) < 0
	}
}

func mandatoryFaults() []Fault {
	return []Fault{{
		Name: "group-not-required", Statement: "AggregatorId/required", Title: "A request without AggregatorId is accepted.",
		Witness: one(lacking(group)), server: pardoning(pardon{code: missingGroup, when: groupAbsent, repair: withGroup}),
	}, {
		Name: "group-not-required-in-form", Statement: "AggregatorId/required", Title: "A form body without AggregatorId is accepted.",
		Witness: one(inForm, lacking(group)),
		server: pardoning(pardon{code: missingGroup, repair: withGroup, when: func(f *reference.Family, a *asked) bool {
			return a.post() && groupAbsent(f, a)
		}}),
	}, {
		Name: "missing-group-is-our-fault", Statement: "AggregatorId/required", Title: "A request without AggregatorId is answered with 500.",
		Witness: one(lacking(group)), server: rewrite(all(code(missingGroup), withoutGroup), into(acs.ErrInternal)),
	}, {
		Name: "empty-group-accepted", Statement: "protocol/parameter/empty", Title: "An empty AggregatorId does not count as missing.",
		Witness: one(set(group, "")), server: pardoning(pardon{code: missingGroup, repair: withGroup, when: func(_ *reference.Family, a *asked) bool {
			return a.has(group)
		}}),
	}, {
		Name: "token-required", Statement: "ClientToken/optional", Also: []string{"operation/exists"}, Title: "A request without ClientToken is refused.",
		Witness: one(), server: tokenRule(func(r *acs.ParameterRule) { r.Required = true }),
	}, {
		Name: "missing-code-of-invalid-ones", Statement: "protocol/parameter/missing-code", Title: "A missing parameter is answered with InvalidParameter.",
		Witness: one(lacking(group)), server: rewrite(code(missingGroup), text("Code", constant("InvalidParameter"))),
	}, {
		Name: "missing-code-is-the-documented-one", Statement: "protocol/parameter/missing-code", Title: "A missing AggregatorId is answered as an unknown one.",
		Witness: one(lacking(group)), server: rewrite(code(missingGroup), text("Code", constant(unknownGroup))),
	}, {
		Name: "missing-status-422", Statement: "protocol/parameter/missing-code", Title: "A missing parameter is answered with the status 422.",
		Witness: one(lacking(group)), server: rewrite(code(missingGroup), status(422)),
	}}
}

// groupAbsent: the request has no AggregatorId, in no spelling.
func groupAbsent(_ *reference.Family, a *asked) bool {
	return !a.any(func(p acs.Param) bool { return strings.EqualFold(p.Name, group) })
}

func withoutGroup(r *reply) bool { return groupAbsent(nil, r.asked) }

// withGroup fills in a group, as a server does that takes a default for a missing parameter.
func withGroup(params acs.Params) acs.Params {
	return append(without(params, group), acs.Param{Name: group, Value: oneGroup})
}

func nameFaults() []Fault {
	return []Fault{{
		Name: "names-in-any-case", Statement: "protocol/parameter/case", Title: "Parameter names are compared without regard to case.",
		Witness: one(lacking(group), set("aggregatorid", oneGroup)),
		server:  pardoning(pardon{code: missingGroup, when: not2(groupAbsent), repair: sameCase}),
	}, {
		Name: "unknown-parameter-refused", Statement: "protocol/parameter/unknown", Title: "A parameter that the operation does not know is refused.",
		Witness: one(set(extra, "1")), server: rewrite(all(success, withUnknown), into(acs.NewInvalid(extra))),
	}, {
		Name: "unknown-parameter-refused-in-form", Statement: "protocol/parameter/unknown", Title: "A parameter that the operation does not know is refused in a form body.",
		Witness: one(inForm, set(extra, "1")), server: rewrite(all(success, withUnknown, viaForm), into(acs.NewInvalid(extra))),
	}, {
		Name: "operation-unknown", Statement: "operation/exists", Title: "The operation is served under another name.",
		Witness: one(), server: rewrite(success, into(acs.ErrInvalidActionNotFound)),
	}, {
		Name: "action-unchecked", Statement: "Action/const", Also: []string{"protocol/action/unknown"},
		Title:   "A server with one operation answers it whatever the Action.",
		Witness: one(set("Action", "SomethingElse")),
		server:  pardoning(pardon{code: noOperation, when: otherAction, repair: ourAction}),
	}, {
		Name: "action-not-required", Statement: "Action/required", Also: []string{"protocol/action/required"},
		Title:   "A request without Action is answered by the one operation there is.",
		Witness: one(lacking("Action")),
		server: pardoning(pardon{code: noOperation, repair: ourAction, when: func(_ *reference.Family, a *asked) bool {
			return !a.has("Action")
		}}),
	}, {
		Name: "action-in-any-case", Statement: "protocol/action/case", Title: "The Action is compared without regard to case.",
		Witness: one(set("Action", strings.ToLower(action))),
		server: pardoning(pardon{code: noOperation, repair: ourAction, when: func(_ *reference.Family, a *asked) bool {
			return strings.EqualFold(a.value("Action"), action)
		}}),
	}, {
		Name: "version-unchecked", Statement: "protocol/version/unknown", Title: "Any Version is accepted.",
		Witness: one(set("Version", "1999-01-01")), server: pardoning(pardon{code: badVersion, repair: ourVersion}),
	}, {
		Name: "version-not-required", Statement: "protocol/version/required", Title: "A request without Version is accepted.",
		Witness: one(lacking("Version")), server: pardoning(pardon{code: "MissingVersion", repair: ourVersion}),
	}}
}

func not2(when func(*reference.Family, *asked) bool) func(*reference.Family, *asked) bool {
	return func(f *reference.Family, a *asked) bool { return !when(f, a) }
}

func sameCase(params acs.Params) acs.Params {
	out := append(acs.Params(nil), params...)
	for i := range out {
		if strings.EqualFold(out[i].Name, group) {
			out[i].Name = group
		}
	}
	return out
}

// withUnknown: the request has a parameter that neither the operation nor the protocol knows.
func withUnknown(r *reply) bool {
	known := []string{
		"Action", "Version", "Format", "AccessKeyId", "Signature", "SignatureMethod", "SignatureVersion", "SignatureNonce",
		"SignatureType", "Timestamp", "SecurityToken", "RegionId", token, group,
	}
	return r.asked.any(func(p acs.Param) bool { return !slices.Contains(known, p.Name) })
}

func otherAction(_ *reference.Family, a *asked) bool {
	v := a.value("Action")
	return v != "" && !strings.EqualFold(v, action)
}

func ourAction(params acs.Params) acs.Params {
	return append(without(params, "Action"), acs.Param{Name: "Action", Value: action})
}

func ourVersion(params acs.Params) acs.Params {
	return append(without(params, "Version"), acs.Param{Name: "Version", Value: version()})
}
