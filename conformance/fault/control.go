package fault

import (
	"strings"

	"github.com/plumb-conformance/plumb/acs"
)

// controlFaults write control characters as no reader takes them.
func controlFaults() []Fault {
	const statement = "protocol/body/control"
	return []Fault{{
		Name: "json-control-raw", Statement: statement, Title: "A control character in a value is written into JSON as it stands.",
		Witness: one(set(group, control)), server: rewrite(all(success, inJSON), bytesOf(written(`\u0001`, "\u0001"))),
	}, {
		Name: "json-white-space-raw", Statement: statement, Title: "A tab and a line feed in a value are written into JSON as they stand.",
		Witness: one(set(group, spaced)), server: rewrite(all(success, inJSON), bytesOf(written(`\t`, "\t", `\n`, "\n"))),
	}, {
		Name: "json-control-escaped-twice", Statement: statement, Title: "Control characters in JSON are escaped twice.",
		Witness: one(set(group, control)), server: rewrite(all(success, inJSON), bytesOf(written(`\u0001`, `\\u0001`))),
	}, {
		Name: "xml-control-raw", Statement: statement, Title: "A control character that XML 1.0 lacks is written into XML as it stands.",
		Witness: one(asXML, set(group, control)), server: rewrite(all(success, inXML), bytesOf(written("\uFFFD", "\u0001"))),
	}, {
		Name: "xml-control-as-reference", Statement: statement, Title: "A control character that XML 1.0 lacks is written as a reference to it.",
		Witness: one(asXML, set(group, control)), server: rewrite(all(success, inXML), bytesOf(written("\uFFFD", "&#1;"))),
	}, {
		Name: "json-control-raw-in-message", Statement: statement, Title: "The message of a refusal in JSON repeats an unknown Action as it stands.",
		Witness: one(set("Action", "Stir\u0001")), server: rewrite(code(noOperation), repeating(inJSON, func(s string) string { return s })),
	}, {
		Name: "xml-control-raw-in-message", Statement: statement, Title: "The message of a refusal in XML repeats an unknown Action with markup escaped alone.",
		Witness: one(asXML, set("Action", "Stir\u0001")), server: rewrite(code(noOperation), repeating(inXML, entities)),
	}, {
		Name: "xml-control-is-a-failure", Statement: statement, Title: "A control character that XML 1.0 lacks fails the server.",
		Witness: one(asXML, set(group, control)), server: rewrite(all(success, inXML, held("\uFFFD")), into(acs.ErrInternal)),
	}}
}

// written replaces texts of a body.
func written(pairs ...string) func([]byte) []byte {
	return func(body []byte) []byte { return []byte(strings.NewReplacer(pairs...).Replace(string(body))) }
}

func held(text string) condition {
	return func(r *reply) bool { return strings.Contains(string(r.body), text) }
}

// repeating makes the message of a refusal end in the Action that was sent, whose characters are spelt as the function says where a
// condition holds, and rightly elsewhere.
func repeating(when condition, spelt func(string) string) change {
	return func(r *reply) {
		action := r.asked.value("Action")
		if !when(r) {
			text("Message", func(s string) string { return s + " " + action })(r)
			return
		}
		const mark = "PLUMB-MARK"
		text("Message", func(s string) string { return s + " " + mark })(r)
		r.body = written(mark, spelt(action))(r.body)
	}
}
