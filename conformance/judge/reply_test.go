package judge

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

func answering(status int, body string) exchange.Exchange {
	return exchange.Exchange{Response: &exchange.Response{Status: status, Body: []byte(body)}}
}

// The answer to the plainest request, as the others are held against it.
func TestBaselines(t *testing.T) {
	for name, c := range map[string]struct {
		answer exchange.Exchange
		want   Baseline
	}{
		"accepted":            {answering(200, `{"RequestId":"r"}`), Baseline{Status: 200}},
		"refused":             {answering(403, `{"Code":"Forbidden","Message":"m"}`), Baseline{Refused: true, Status: 403, Code: "Forbidden", Message: "m"}},
		"an error with 200":   {answering(200, `{"Code":"Forbidden","Message":"m"}`), Baseline{Refused: true, Status: 200, Code: "Forbidden", Message: "m"}},
		"no body":             {answering(200, ""), Baseline{Refused: true, Status: 200}},
		"an error without it": {answering(503, ""), Baseline{Refused: true, Status: 503}},
		"no answer":           {exchange.Exchange{Failure: "reset"}, Baseline{Refused: true}},
	} {
		if got := (Context{Operation: &operation.Operation{}}).BaselineOf(c.answer); got != c.want {
			t.Errorf("%s: %+v, expected %+v", name, got, c.want)
		}
	}
}

// Whether earlier work goes on is asked of every answer: by its code, not by a text that has the code in it.
func TestInProgress(t *testing.T) {
	codes := []string{"Busy", "Creating"}
	for name, c := range map[string]struct {
		answer exchange.Exchange
		codes  []string
		want   bool
	}{
		"the code":               {answering(400, `{"Code":"Busy","Message":"m"}`), codes, true},
		"the other code, in XML": {answering(409, "<Error><Code>Creating</Code><Message>m</Message></Error>"), codes, true},
		"another code":           {answering(400, `{"Code":"Idle","Message":"m"}`), codes, false},
		"the code in a message":  {answering(400, `{"Code":"Idle","Message":"not Busy"}`), codes, false},
		"a longer code":          {answering(400, `{"Code":"Busy.Now","Message":"m"}`), codes, false},
		"the code with 200":      {answering(200, `{"Code":"Busy"}`), codes, true},
		"a result":               {answering(200, `{"A":"Busy"}`), codes, false},
		"a part of a body":       {partly(`{"Code":"Busy"`), codes, false},
		"a body that is spoilt":  {answering(400, `)]}'{"Code":"Busy"}`), codes, true},
		"a spoilt message":       {answering(400, `)]}'{"Code":"Idle","Message":"not Busy"}`), codes, false},
		"a spoilt result":        {answering(200, `)]}'{"Code":"Busy"}`), codes, false},
		"the code in UTF-16":     {answering(400, "\"\x00B\x00u\x00s\x00y\x00\"\x00"), codes, true},
		"a misnamed coding":      {misnamed("gzip", `{"Code":"Busy","Message":"m"}`), codes, true},
		"no answer":              {exchange.Exchange{Failure: "Busy"}, codes, false},
		"no codes":               {answering(400, `{"Code":"Busy","Message":"m"}`), nil, false},
	} {
		if got := InProgress(c.answer, c.codes); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// partly is an answer of which only a part came.
func partly(body string) exchange.Exchange {
	e := answering(400, body)
	e.Response.Truncated = true
	return e
}

// misnamed is an answer with the name of a content coding.
func misnamed(coding, body string) exchange.Exchange {
	e := answering(400, body)
	e.Response.Headers = append(e.Response.Headers, exchange.Header{Name: "Content-Encoding", Value: coding})
	return e
}

// Codes about the caller say nothing of the request.
func TestCallerCodes(t *testing.T) {
	for code, want := range map[string]bool{
		"SignatureDoesNotMatch": true, "IncompleteSignature": true, "NoPermission": true, "InvalidAccessKeyId.NotFound": true, "InvalidAccessKeyId.Inactive": true,
		"InvalidSecurityToken.Expired": true, "Forbidden": true, "Forbidden.RAM": true, "MissingSecurityToken": true, "InvalidTimeStamp.Expired": true, "SignatureNonceUsed": true,
		"": false, "NoPermission.More": false, "MissingSignature": false, "InvalidParameter": false, "NotForbidden": false,
	} {
		if got := callerCode(code); got != want {
			t.Errorf("%q: %v", code, got)
		}
	}
}

func TestWhatAnAnswerIs(t *testing.T) {
	for name, c := range map[string]struct {
		answer                                 exchange.Exchange
		success, accepted, throttled, envelope bool
		brief                                  string
	}{
		"a result":              {answering(200, `{"A":1}`), true, true, false, false, "200"},
		"a result with a Code":  {answering(200, `{"Code":"OK"}`), true, true, false, false, "200"},
		"an envelope":           {answering(400, `{"Code":"c","Message":"m"}`), false, false, false, true, "400 c"},
		"an envelope with 200":  {answering(200, `{"Code":"c","Message":"m"}`), true, false, false, true, "200 c"},
		"the root Error":        {answering(200, "<Error/>"), true, false, false, true, "200"},
		"throttling by status":  {answering(429, "{}"), false, false, true, false, "429"},
		"throttling by code":    {answering(400, `{"Code":"Throttling","Message":"m"}`), false, false, true, true, "400 Throttling"},
		"a body of nothing":     {answering(200, ""), true, false, false, false, "200, and the body is empty"},
		"a refusal of a proxy":  {answering(502, "<html/>"), false, false, false, false, "502, and the body is a page of HTML"},
		"a refusal with a list": {answering(400, `{"Code":["c"],"Message":"m"}`), false, false, false, true, "400"},
	} {
		r := newReply(scenario.Step{}, c.answer, errorForm{})
		if r.success() != c.success || r.accepted() != c.accepted || r.throttled() != c.throttled || r.envelope() != c.envelope || r.brief() != c.brief {
			t.Errorf("%s: success %v, accepted %v, throttled %v, envelope %v, %q", name, r.success(), r.accepted(), r.throttled(), r.envelope(), r.brief())
		}
	}
}
