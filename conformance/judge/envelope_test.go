package judge_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// Every error body has the envelope's members, with a text in each.
func TestEnvelope(t *testing.T) {
	judgeEach(t, []judged{
		{"the envelope", check(scenario.Envelope), json("probe", 400, missing), verdict.Satisfied, ""},
		{"an envelope without HostId", check(scenario.Envelope), json("probe", 400, `{"RequestId":"r","Code":"c","Message":"m"}`), verdict.Violated, "HostId"},
		{"an envelope below another root", check(scenario.Envelope), xml("probe", "<Err><Code>c</Code></Err>"), verdict.Violated, "Error"},
		{"an envelope that cannot be read", check(scenario.Envelope), json("probe", 400, "{"), verdict.Violated, "expected the error envelope, but the body is not JSON"},
		{"one that ended early", check(scenario.Envelope), torn(json("probe", 400, "{")), verdict.Unanswered, "longer than"},
		{"an empty text is none", check(scenario.Envelope), json("probe", 400, `{"RequestId":"","HostId":"h","Code":"c","Message":"m"}`), verdict.Violated, "no text RequestId"},
		{"a number is none", check(scenario.Envelope), json("probe", 400, `{"RequestId":"r","HostId":"h","Code":7,"Message":"m"}`), verdict.Violated, "no text Code"},
		{"in XML", check(scenario.Envelope), xml("probe", "<Error><RequestId>r</RequestId><HostId>h</HostId><Code>c</Code><Message>m</Message></Error>"), verdict.Satisfied, ""},
	})
}

// HostId is the host that the client addressed, with its port or without.
func TestHostID(t *testing.T) {
	judgeEach(t, []judged{
		{"the host without its port", check(scenario.HostID), json("probe", 400, missing), verdict.Satisfied, ""},
		{"another host", check(scenario.HostID), json("probe", 400, strings.ReplaceAll(missing, `"h"`, `"elsewhere"`)), verdict.Violated, "elsewhere"},
		{"the host with its port", check(scenario.HostID), json("probe", 400, strings.ReplaceAll(missing, `"h"`, `"h:80"`)), verdict.Satisfied, ""},
		{"in capitals", check(scenario.HostID), json("probe", 400, strings.ReplaceAll(missing, `"h"`, `"H"`)), verdict.Satisfied, ""},
		{"with another port", check(scenario.HostID), json("probe", 400, strings.ReplaceAll(missing, `"h"`, `"h:81"`)), verdict.Violated, "h:81"},
		{"none", check(scenario.HostID), json("probe", 400, `{"Code":"c","Message":"m"}`), verdict.Unanswered, "the body has no HostId"},
		{"of a body that cannot be read", check(scenario.HostID), json("probe", 400, "{"), verdict.Unanswered, "not JSON"},
	})
}

func TestRequestIDHeader(t *testing.T) {
	judgeEach(t, []judged{
		{"the header repeats the RequestId", check(scenario.RequestIDHeader), headed("6EC7AED1-172F-42AE-9C12-295BC2ADB751", json("probe", 200, okJSON)), verdict.Satisfied, ""},
		{"no header", check(scenario.RequestIDHeader), json("probe", 200, okJSON), verdict.Violated, "no header"},
		{"another RequestId in the header", check(scenario.RequestIDHeader), headed("7EC7", json("probe", 200, okJSON)), verdict.Violated, `x-acs-request-id is "7EC7", RequestId is "6EC7`},
		{"none in the body", check(scenario.RequestIDHeader), headed("7EC7", json("probe", 200, "{}")), verdict.Unanswered, "no RequestId to compare"},
		{"a body that cannot be read", check(scenario.RequestIDHeader), headed("7EC7", json("probe", 200, "{")), verdict.Unanswered, "not JSON"},
	})
}

func TestRequestIDForm(t *testing.T) {
	judgeEach(t, []judged{
		{"the RequestId's form", check(scenario.RequestIDForm), json("probe", 200, okJSON), verdict.Satisfied, ""},
		{"another form", check(scenario.RequestIDForm), json("probe", 400, missing), verdict.Violated, "UUID"},
		{"none in the body", check(scenario.RequestIDForm), json("probe", 200, "{}"), verdict.Unanswered, "no RequestId"},
		{"in small letters", check(scenario.RequestIDForm), json("probe", 200, strings.ToLower(okJSON)), verdict.Unanswered, "no RequestId"},
		{"with small letters", check(scenario.RequestIDForm), json("probe", 200, strings.ReplaceAll(okJSON, "6EC7AED1", "6ec7aed1")), verdict.Violated, "6ec7aed1"},
		{"with something behind it", check(scenario.RequestIDForm), json("probe", 200, strings.ReplaceAll(okJSON, "B751", "B751F")), verdict.Violated, "B751F"},
		{"with something before it", check(scenario.RequestIDForm), json("probe", 200, strings.ReplaceAll(okJSON, "6EC7AED1", "A6EC7AED1")), verdict.Violated, "A6EC7AED1"},
	})
}

// A page that prints a RequestId of another form is right about its operation.
func TestRequestIDFormOfThePage(t *testing.T) {
	small := strings.ReplaceAll(okJSON, "6EC7AED1-172F-42AE-9C12-295BC2ADB751", "6ec7aed1-172f-42ae-9c12-295bc2adb751")
	for _, tt := range []struct {
		name, printed, answer string
		want                  verdict.Finding
	}{
		{"in small letters, and so is the answer", "f94ec9d3-2d10-172f-42ae-295bc2adb751", small, verdict.Satisfied},
		{"in small letters, the answer in capitals", "f94ec9d3-2d10-172f-42ae-295bc2adb751", okJSON, verdict.Satisfied},
		{"in small letters, the answer is none", "f94ec9d3-2d10-172f-42ae-295bc2adb751", missing, verdict.Violated},
		{"masked, in small letters", "f94ec9d3-2d10-172f-42ae-295bc2ad****", small, verdict.Satisfied},
		{"in capitals", "F94EC9D3-2D10-172F-42AE-295BC2AD****", small, verdict.Violated},
		{"a form of its own", "req-17", missing, verdict.Satisfied},
		{"hidden", "****", small, verdict.Violated},
	} {
		t.Run(tt.name, func(t *testing.T) {
			op := widget()
			op.Examples = operation.Examples{JSON: `{"RequestId":"` + tt.printed + `"}`}
			got := judge.Context{Operation: op}.Judge(one(check(scenario.RequestIDForm)), []exchange.Exchange{json("probe", 200, tt.answer)})
			if got.Finding != tt.want {
				t.Errorf("got %s: %s", got.Finding, got.Reason)
			}
		})
	}
}

// The message of a refused signature ends with what the client signed.
func TestStringToSign(t *testing.T) {
	judgeEach(t, []judged{
		{"the string to sign", check(scenario.StringToSign, "400"), json("probe", 400, `{"Code":"c","Message":"sign is:GET&%2F&x"}`), verdict.Satisfied, ""},
		{"another string to sign", check(scenario.StringToSign, "400"), json("probe", 400, `{"Code":"c","Message":"sign is:GET"}`), verdict.Violated, "string to sign"},
		{"a request that was not signed so", check(scenario.StringToSign, "400"), unsigned(json("probe", 400, missing)), verdict.Unanswered, "version 1"},
		{"one that stands within the message", check(scenario.StringToSign, "400"), json("probe", 400, `{"Code":"c","Message":"sign is:GET&%2F&x, as you know"}`), verdict.Violated, "should end"},
	})
}
