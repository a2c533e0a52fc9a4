package target_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/target"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// kettle is an operation with parameters of all kinds.
func kettle() *operation.Operation {
	own := func(name string) operation.Parameter {
		return operation.Parameter{Name: name, Role: contract.RoleBusiness, Type: "string"}
	}
	about := func(name string, rule contract.Rule, value string, line int) operation.Statement {
		return operation.Statement{Statement: contract.Statement{
			ID: name + "/" + string(rule), Subject: contract.Subject{Kind: contract.OfParameter, Name: name, Rule: rule}, Value: value, Line: line,
		}}
	}
	inText, list := own("Lids.Size"), own("Lids")
	inText.InText, list.Style = true, contract.StyleJSON
	return &operation.Operation{
		Parameters: []operation.Parameter{own("KettleId"), own("Mode"), own("Name"), own("Body"), own("Url"), own("ClientToken"), list, inText, {Name: "Signature", Role: contract.RoleSignature}},
		Choices:    []operation.Choice{{Of: []string{"Body", "Url"}, Most: true, Line: 9}, {Of: []string{"Mode", "Url"}, Least: true, Line: 10}},
		Statements: []operation.Statement{
			about("KettleId", contract.RuleMaxLength, "10", 4), about("Mode", contract.RuleEnum, "Fast,Slow", 5), about("Name", contract.RulePattern, "^[a-z]", 6),
			about("ClientToken", contract.RuleIdempotent, "", 7),
		},
	}
}

// What a profile says of requests must be possible, and must not contradict the page. The error names the key.
func TestWhatRequestsHave(t *testing.T) {
	for _, c := range []struct{ text, says string }{
		{"send: {parameters: {KettleId: k-1, Undocumented: x}, headers: {X-Tea: green, x-acs-caller-ip: 10.0.0.1}}", ""},
		{"send: {}", ""},
		{"send: {parameters: {KettleId: ''}}", "send: parameters: KettleId: expected a value"},
		{"send: {parameters: {Signature: x}}", "send: parameters: Signature: it is a parameter of the protocol"},
		{"send: {parameters: {ClientToken: x}}", "send: parameters: ClientToken: it makes requests idempotent"},
		{"send: {parameters: {Lids.Size: x}}", "send: parameters: Lids.Size: it is a member of the JSON text of Lids"},
		{"send: {parameters: {Mode: Medium}}", `send: parameters: Mode: "Medium" contradicts line 5 of the page (enum Fast,Slow)`},
		{"send: {parameters: {KettleId: k-1}}\nparameters: {KettleId: [k-2]}", "send: parameters: KettleId: parameters or fresh has values of it as well"},
		{"send: {parameters: {KettleId: k-1}}\nfresh: {KettleId: 'k-{8}'}", "send: parameters: KettleId: parameters or fresh has values of it as well"},
		{"send: {headers: {Authorization: x}}", "send: headers: Authorization: the run sets it itself"},
		{"send: {headers: {user-agent: x}}", "send: headers: user-agent: the run sets it itself"},
		{"send: {headers: {x-acs-signature-nonce: x}}", "send: headers: x-acs-signature-nonce: the run sets it itself"},
		{"send: {headers: {'X Tea': x}}", "send: headers: X Tea: expected the name of a header"},
		{`send: {headers: {X-Tea: "a\r\nX-Evil: b"}}`, "send: headers: X-Tea: expected a value of visible characters"},
		{"send: {headers: {X-Tea: ''}}", "send: headers: X-Tea: expected a value"},
		{"send: {header: {X-Tea: x}}", "header"},
		{"together: [[KettleId, Mode], [Name, Url]]", ""},
		{"together: [[KettleId, Lids]]", ""},
		{"together: [[KettleId]]", "together: entry 1: expected two parameters or more"},
		{"together: [[KettleId, Mode], [Name, Name]]", "together: entry 2: expected two parameters or more"},
		{"together: [[KettleId, Spoon]]", "together: Spoon: the operation has no such parameter"},
		{"together: [[KettleId, Signature]]", "together: entry 1: Signature: it is a parameter of the protocol"},
		{"together: [[KettleId, Lids.Size]]", "together: entry 1: Lids.Size: it is a member of the JSON text of Lids"},
		{"together: [[KettleId, Body, Url]]", "together: entry 1: Body, Url: line 9 of the page says that a request has only one of them"},
		{"together: [[Mode, Url]]", ""}, // at least one of them
		{"fresh: {KettleId: 'k-{8}'}", ""},
		{"fresh: {Name: 'a{8}'}", ""},
		{"fresh: {Spoon: 'k-{8}'}", "fresh: Spoon: the operation has no such parameter"},
		{"fresh: {KettleId: k-1}", "fresh: KettleId: \"k-1\": expected 6 random characters or more"},
		{"fresh: {KettleId: 'k-{x}'}", "fresh: KettleId: \"k-{x}\": expected braces only around a number"},
		{"fresh: {KettleId: 'k-{9}'}", `fresh: KettleId: "k-ppppppppp" contradicts line 4 of the page (max-length 10)`},
		{"fresh: {Mode: 'Fast{8}'}", `fresh: Mode: "Fastpppppppp" contradicts line 5 of the page (enum Fast,Slow)`},
		{"fresh: {Name: '{8}'}", `fresh: Name: "11111111" contradicts line 6 of the page`}, // one in four begins with a digit
		{"fresh: {ClientToken: 't-{8}'}", "fresh: ClientToken: it makes requests idempotent"},
		{"fresh: {Lids: 't-{8}'}", "fresh: Lids: it is a JSON text"},
		{"fresh: {Lids.Size: 't-{8}'}", "fresh: Lids.Size: it is a member of the JSON text of Lids"},
		{"fresh: {Signature: 't-{8}'}", "fresh: Signature: it is a parameter of the protocol"},
		{"fresh: {KettleId: 'k-{8}'}\nparameters: {KettleId: [k-2]}", "fresh: KettleId: parameters has values of it as well"},
	} {
		p, err := target.Load([]byte(c.text))
		if err == nil {
			err = p.Check(kettle())
		}
		if c.says == "" && err != nil || c.says != "" && (err == nil || !strings.Contains(err.Error(), c.says) || strings.ContainsAny(err.Error(), "\r")) {
			t.Errorf("%s: %v, expected %q", c.text, err, c.says)
		}
	}
}
