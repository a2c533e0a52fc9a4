package fault

import (
	"time"

	"github.com/plumb-conformance/plumb/conformance/reference"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	api "github.com/plumb-conformance/plumb/generated/generateaggregateconfigrulesreport"
)

// The names and values that faults and their witnesses speak of.
const (
	action   = "GenerateAggregateConfigRulesReport"
	group    = "AggregatorId"
	token    = "ClientToken"
	format   = "Format"
	extra    = "PlumbWitness" // a parameter that no operation has
	oneGroup = reference.ExampleGroup
	marked   = reference.ExampleGroup + `&<>"'`
	foreign  = reference.ExampleGroup + "-中文é😀"
	control  = reference.ExampleGroup + "\u0001p"
	spaced   = reference.ExampleGroup + "\t\np"
)

// The codes that conditions pick answers by.
const (
	unknownGroup = "Invalid.AggregatorId.Value"
	creating     = "ConfigRuleReportCreating"
	noAccount    = "AccountNotExisted"
	unavailable  = "ServiceUnavailable"
	mismatch     = "IdempotentParameterMismatch"
	missingGroup = "MissingAggregatorId"
	badToken     = "InvalidClientToken"
	wrongSigned  = "SignatureDoesNotMatch"
	unknownKey   = "InvalidAccessKeyId.NotFound"
	noOperation  = "InvalidAction.NotFound"
	badVersion   = "InvalidVersion"
	badFormat    = "InvalidParameter.Format"
	usedNonce    = "SignatureNonceUsed"
	oldTime      = "InvalidTimeStamp.Expired"
	badTime      = "InvalidTimeStamp.Format"
	badMethod    = "InvalidSignatureMethod"
)

// edit changes a witness's request.
type edit func(*scenario.Request)

// ask is the plainest request, a GET for JSON, with edits.
func ask(edits ...edit) scenario.Request {
	r := scenario.Request{Placement: scenario.Query, Parameters: []scenario.Parameter{
		{Name: group, Value: scenario.Literal(oneGroup)}, {Name: format, Value: scenario.Literal("JSON")},
	}}
	for _, e := range edits {
		e(&r)
	}
	return r
}

func one(edits ...edit) []scenario.Request { return []scenario.Request{ask(edits...)} }

// twice sends the same request two times.
func twice(edits ...edit) []scenario.Request { return []scenario.Request{ask(edits...), ask(edits...)} }

func set(name, value string) edit {
	return func(r *scenario.Request) {
		for i := range r.Parameters {
			if r.Parameters[i].Name == name {
				r.Parameters[i].Value = scenario.Literal(value)
				return
			}
		}
		r.Parameters = append(r.Parameters, scenario.Parameter{Name: name, Value: scenario.Literal(value)})
	}
}

func lacking(name string) edit {
	return func(r *scenario.Request) {
		var kept []scenario.Parameter
		for _, p := range r.Parameters {
			if p.Name != name {
				kept = append(kept, p)
			}
		}
		r.Parameters, r.Omit = kept, append(r.Omit, name)
	}
}

func asXML(r *scenario.Request) { set(format, "XML")(r) }

func inForm(r *scenario.Request) { r.Placement = scenario.Form }

func inSplit(r *scenario.Request) { r.Placement = scenario.Split }

func withPlus(r *scenario.Request) { r.Encoding = scenario.EncodingPlus }

func forged(r *scenario.Request) { r.Sign.WrongSecret = true }

func nonce(r *scenario.Request) { r.Sign.Nonce = "shared" }

func shifted(by time.Duration) edit { return func(r *scenario.Request) { r.Sign.Shift = by } }

func signedFor(method string) edit { return func(r *scenario.Request) { r.Sign.Method = method } }

// tampered sets a parameter once the request is signed.
func tampered(name, value string) edit {
	return func(r *scenario.Request) {
		r.Sign.After = append(r.Sign.After, scenario.Edit{Kind: scenario.EditSet, Name: name, Value: value})
	}
}

// unsigned takes a parameter away once the request is signed.
func unsigned(name string) edit {
	return func(r *scenario.Request) {
		r.Sign.After = append(r.Sign.After, scenario.Edit{Kind: scenario.EditRemove, Name: name})
	}
}

func headed(name, value string) edit {
	return func(r *scenario.Request) { r.Headers = append(r.Headers, scenario.Header{Name: name, Value: value}) }
}

func version() string { return api.Operation().Version }
