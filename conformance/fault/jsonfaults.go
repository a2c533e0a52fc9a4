package fault

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
)

func jsonFaults() []Fault {
	return slices.Concat(jsonTextFaults(), controlFaults(), jsonMemberFaults())
}

func jsonTextFaults() []Fault {
	return []Fault{{
		Name: "json-as-text-plain", Statement: "json/content-type", Also: []string{"protocol/format/json"},
		Title: "A result in JSON is served as text/plain.", Witness: one(),
		server: rewrite(all(success, inJSON), header("Content-Type", "text/plain; charset=utf-8")),
	}, {
		Name: "json-without-content-type-in-form", Statement: "json/content-type", Also: []string{"protocol/format/json"},
		Title: "A result in JSON to a form body is served as application/octet-stream.", Witness: one(inForm),
		server: rewrite(all(success, inJSON, viaForm), header("Content-Type", "application/octet-stream")),
	}, {
		Name: "json-errors-as-text-html", Statement: "protocol/format/json", Title: "Errors in JSON are served as text/html.",
		Witness: one(forged), server: rewrite(all(refusal, inJSON), header("Content-Type", "text/html;charset=utf-8")),
	}, {
		Name: "errors-always-in-xml", Statement: "protocol/format/json", Title: "Errors are written in XML whatever the Format.",
		Witness: one(forged), server: rewrite(all(refusal, inJSON), toXML),
	}, {
		Name: "json-html-escaped", Statement: "protocol/body/ampersand", Title: "JSON is written with HTML escapes: & becomes \\u0026.",
		Witness: one(forged), server: rewrite(inJSON, bytesOf(htmlEscaped)),
	}, {
		Name: "json-in-latin-1", Statement: "protocol/body/charset", Also: []string{"protocol/body/escaping"},
		Title: "JSON is encoded in a legacy charset, with question marks for what it lacks.", Witness: one(set(group, foreign)),
		server: rewrite(inJSON, bytesOf(legacy)),
	}, {
		Name: "json-declared-gbk", Statement: "protocol/body/charset", Title: "JSON is declared to be GBK.",
		Witness: one(), server: rewrite(inJSON, header("Content-Type", "application/json;charset=GBK")),
	}, {
		Name: "json-with-byte-order-mark", Statement: "protocol/body/charset", Title: "JSON begins with a byte order mark.",
		Witness: one(), server: rewrite(inJSON, bytesOf(func(b []byte) []byte { return append([]byte("\uFEFF"), b...) })),
	}, {
		Name: "json-non-ascii-lost", Statement: "protocol/body/escaping", Title: "Characters beyond ASCII become question marks in JSON.",
		Witness: one(set(group, foreign)), server: rewrite(all(success, inJSON), bytesOf(questioned)),
	}, {
		Name: "json-markup-escaped-as-html", Statement: "protocol/body/escaping", Title: "Values in JSON are escaped as if for HTML.",
		Witness: one(set(group, marked)), server: rewrite(all(success, inJSON), text(group, entities)),
	}}
}

func htmlEscaped(body []byte) []byte {
	var b bytes.Buffer
	json.HTMLEscape(&b, body)
	return b.Bytes()
}

// legacy writes Latin-1, and a question mark for every character that it lacks.
func legacy(body []byte) []byte {
	var out []byte
	for _, c := range string(body) {
		if c > 0xff {
			c = '?'
		}
		out = append(out, byte(c))
	}
	return out
}

func questioned(body []byte) []byte {
	return []byte(strings.Map(func(c rune) rune {
		if c > 0x7f {
			return '?'
		}
		return c
	}, string(body)))
}

func entities(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(s)
}

func jsonMemberFaults() []Fault {
	return []Fault{{
		Name: "json-group-missing", Statement: "response/AggregatorId/present", Also: []string{"json/example", "protocol/format/equal"},
		Title: "A result in JSON has no AggregatorId.", Witness: one(), server: rewrite(all(success, inJSON), dropped(group)),
	}, {
		Name: "json-request-id-missing", Statement: "response/RequestId/present", Also: []string{"json/example"},
		Title: "A result in JSON has no RequestId.", Witness: one(), server: rewrite(all(success, inJSON), dropped("RequestId")),
	}, {
		Name: "json-group-in-camel-case", Statement: "response/AggregatorId/present",
		Also:  []string{"json/example", "protocol/format/equal", "protocol/result/members"},
		Title: "Members of a result in JSON begin with a small letter.", Witness: one(),
		server: rewrite(all(success, inJSON), renamed(group, "aggregatorId")),
	}, {
		Name: "json-group-is-a-list", Statement: "response/AggregatorId/type", Title: "AggregatorId is a list with one item in JSON.",
		Witness: one(), server: rewrite(all(success, inJSON), listItem(group)),
	}, {
		Name: "json-request-id-is-a-list", Statement: "response/RequestId/type", Title: "RequestId is a list with one item in JSON.",
		Witness: one(), server: rewrite(all(success, inJSON), listItem("RequestId")),
	}, {
		Name: "json-group-is-a-list-with-token", Statement: "response/AggregatorId/type", Title: "AggregatorId is a list with one item in JSON when a ClientToken was sent.",
		Witness: one(set(token, digits(12))), server: rewrite(all(success, inJSON, withToken), listItem(group)),
	}, {
		Name: "json-member-twice", Statement: "json/example", Title: "A member is written twice.",
		Witness: one(), server: rewrite(all(success, inJSON), behind(group, group, oneGroup)),
	}, {
		Name: "json-cut-short", Statement: "json/example", Title: "The closing brace is missing.",
		Witness: one(), server: rewrite(all(success, inJSON), bytesOf(func(b []byte) []byte { return bytes.TrimSuffix(b, []byte("}")) })),
	}, {
		Name: "json-code-in-success", Statement: "protocol/body/no-code", Also: []string{"protocol/format/equal", "protocol/result/members"},
		Title: "A result in JSON has a member Code.", Witness: one(), server: rewrite(all(success, inJSON), behind("RequestId", "Code", "200")),
	}, {
		Name: "json-group-value-differs", Statement: "protocol/format/equal", Also: []string{"response/AggregatorId/echo"},
		Title: "AggregatorId has a prefix in JSON that it has not in XML.", Witness: one(),
		server: rewrite(all(success, inJSON), text(group, func(s string) string { return "cn-" + s })),
	}, {
		Name: "echo-in-capitals", Statement: "response/AggregatorId/echo", Title: "AggregatorId comes back in capital letters.",
		Witness: one(), server: rewrite(success, text(group, strings.ToUpper)),
	}, {
		Name: "echo-cut", Statement: "response/AggregatorId/echo", Title: "AggregatorId comes back cut to 16 characters.",
		Witness: one(), server: rewrite(success, text(group, func(s string) string { return s[:min(16, len(s))] })),
	}, {
		Name: "echo-of-a-constant", Statement: "response/AggregatorId/echo", Title: "AggregatorId is always the same one, whatever was sent.",
		Witness: one(set(group, marked)), server: rewrite(success, text(group, constant("ca-00000000000000000000"))),
	}}
}

// listItem wraps a member into a list. In XML a list of one is written as the item itself.
func listItem(name string) change {
	return func(r *reply) {
		r.change(name, func(m member) []member {
			m.raw = slices.Concat([]byte("["), m.raw, []byte("]"))
			return []member{m}
		})
	}
}
