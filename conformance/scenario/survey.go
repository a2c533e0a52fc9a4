package scenario

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// Inquiry is one request by which a target is looked at before anything is known of it. Every one is sent to an operation that
// only reads. To another one, nothing is sent but what every target has to refuse, whatever checks signatures: a request that
// lacks a mandatory parameter, and one for an operation that nobody has.
type Inquiry struct {
	Scenario Scenario
	About    Topic
	// Parameter and Value are what the request is about, "" where it is about none.
	Parameter, Value string
	// Sent says in words what the request is.
	Sent string
}

// Topic is what an inquiry is about.
type Topic string

// The topics.
const (
	AskedFirst   Topic = "first"   // the request that signatures are tried with
	AskedForged  Topic = "forged"  // the same, signed with another secret
	AskedUnknown Topic = "unknown" // an operation that nobody has
	AskedWithout Topic = "without" // a mandatory parameter is left out
	AskedValue   Topic = "value"   // a value that the page shows
	AskedMadeUp  Topic = "made-up" // a value that nobody can know
	AskedEcho    Topic = "echo"    // a value with markup, or with letters beyond ASCII, that a result should repeat
)

// mostShown is as many of the page's values of one parameter as a survey sends.
const mostShown = 8

// FirstInquiries are the request that signatures are tried with, and the same signed with another secret.
func FirstInquiries(op *operation.Operation, settings Settings) (first, forged Inquiry) {
	d := newDeriver(op, settings).of(question("survey"))
	r, sent, checks := d.base(), "the plainest request", []Check{{Kind: Answered}}
	if mutating(op.Action) {
		r, sent, checks = d.anError(), "a request for an operation that nobody has", []Check{refusedAnyhow()}
		if missed := d.missed(); len(missed) > 0 {
			r, sent = d.drop(d.base(), missed[0]), "a request without "+missed[0].Name
		}
	}
	first = d.inquiry(AskedFirst, r, checks...).saying(sent)
	r.Sign.WrongSecret = true
	return first, d.inquiry(AskedForged, r, refusedAnyhow()).saying(sent + ", signed with another secret")
}

// Inquiries are all others, each for itself.
func Inquiries(op *operation.Operation, settings Settings) []Inquiry {
	d := newDeriver(op, settings).of(question("survey"))
	var out []Inquiry
	for _, f := range formats() {
		one := d.inquiry(AskedUnknown, d.anError().format(f), refusedAnyhow()).of("Action", unknownAction)
		out = append(out, one.saying("a request for the operation "+unknownAction+" in "+f))
	}
	for _, p := range d.missed() {
		one := d.inquiry(AskedWithout, d.drop(d.base(), p), refused(p.Name)).of(p.Name, "")
		out = append(out, one.saying("a request without "+p.Name))
		if mutating(op.Action) {
			break // every one of them is a request that the target must not act on: one is enough
		}
	}
	if mutating(op.Action) {
		return out
	}
	return slices.Concat(out, d.shownInquiries(), d.madeUpInquiries(), d.echoInquiries())
}

// shownInquiries send the values that the page shows, each in the plainest request.
func (d *deriver) shownInquiries() []Inquiry {
	var out []Inquiry
	for _, p := range d.op.Business() {
		if p.InText || strings.Contains(p.Name, ".") || d.isToken(p) || d.isPlace(p) {
			continue
		}
		printed := append(slices.Clone(p.Enum), p.Example, d.op.Limit(p.Name, contract.RuleDefault))
		for i, v := range d.op.Values(p) {
			if i >= mostShown || !slices.Contains(printed, v) || d.dry(p, v) {
				continue
			}
			one := d.inquiry(AskedValue, d.put(d.carrying(p), p, Literal(v)), accepted()).of(p.Name, v)
			out = append(out, one.saying("the plainest request with it"))
		}
	}
	return out
}

// madeUpInquiries send, of each mandatory parameter, a value of the right form that no target can know.
func (d *deriver) madeUpInquiries() []Inquiry {
	var out []Inquiry
	for _, p := range d.missed() {
		if len(p.Enum) > 0 || p.Type != "string" || p.Style != contract.StyleNone {
			continue
		}
		v := d.refusedValue(p.Name)
		if _, broken := d.op.Broken(p.Name, v); broken || d.isToken(p) {
			continue
		}
		one := d.inquiry(AskedMadeUp, d.base().with(instance(p.Name), Literal(v)), refused(p.Name)).of(p.Name, v)
		out = append(out, one.saying("the plainest request with it"))
	}
	return out
}

// echoInquiries send values that show escaping and charset, where a result should repeat them.
func (d *deriver) echoInquiries() []Inquiry {
	var out []Inquiry
	for _, e := range d.echoings(func(string) bool { return true }) {
		one := d.inquiry(AskedEcho, e.request, accepted(), e.check).of(e.parameter, e.value)
		out = append(out, one.saying("the plainest request with it in "+e.format))
	}
	return out
}

func (d *deriver) inquiry(about Topic, r Request, checks ...Check) Inquiry {
	d.scenarios = nil
	return Inquiry{About: about, Scenario: d.finished(*d.add(string(about), string(about), LabelParameter, probe(r, checks...)))}
}

// of is an inquiry about a parameter and a value.
func (i Inquiry) of(parameter, value string) Inquiry {
	i.Parameter, i.Value = parameter, value
	return i
}

// saying is an inquiry with what it sends in words.
func (i Inquiry) saying(sent string) Inquiry { i.Sent = sent; return i }

// CodesOf are the codes by which documents refuse an inquiry: the one that the page prints, else the protocol's, and those that public
// documents have for the same. code is "" where no document has one.
func (i Inquiry) CodesOf(op *operation.Operation) (code string, also []string) {
	about := key{}
	switch i.About {
	case AskedUnknown:
		about = key{kind: contract.OfProtocol, about: "action", rule: "unknown"}
	case AskedWithout:
		about = key{kind: contract.OfProtocol, about: "parameter", rule: "missing-code"}
		for _, e := range op.Errors {
			if e.Trigger.Kind == contract.TriggerMissing && (e.Trigger.Parameter == i.Parameter || e.Trigger.Parameter == "") {
				return e.Code, nil
			}
		}
	default:
		return "", nil
	}
	at := slices.IndexFunc(op.Statements, func(s operation.Statement) bool { return keyOf(s.Subject) == about })
	if at < 0 {
		return "", nil
	}
	named := func(code string) string { return strings.ReplaceAll(code, "{P}", i.Parameter) }
	of := op.Statements[at].Refusal
	for _, other := range of.Also {
		also = append(also, named(other))
	}
	for _, other := range of.Or {
		also = append(also, named(other.Code))
	}
	return named(of.Code), also
}
