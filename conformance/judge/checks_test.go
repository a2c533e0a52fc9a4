package judge_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// Accepted is a 2xx answer whose body is a result.
func TestAccepted(t *testing.T) {
	judgeEach(t, []judged{
		{"a result is accepted", check(scenario.Accepted), json("probe", 200, okJSON), verdict.Satisfied, ""},
		{"an error is not accepted", check(scenario.Accepted), json("probe", 400, missing), verdict.Violated, "MissingWidgetId"},
		{"an error with 200 is not accepted", check(scenario.Accepted), json("probe", 200, missing), verdict.Violated, "status 200"},
		{"an error element with 200 is not accepted", check(scenario.Accepted), xml("probe", "<Error><Code>a</Code></Error>"), verdict.Violated, "status 200"},
		{"an empty 200 cannot be judged", check(scenario.Accepted), json("probe", 200, ""), verdict.Unanswered, "empty"},
		{"a redirect is not accepted", check(scenario.Accepted), json("probe", 302, okJSON), verdict.Violated, "302"},
		{"a 199 is not accepted", check(scenario.Accepted), json("probe", 199, okJSON), verdict.Violated, "199"},
		{"a 299 is", check(scenario.Accepted), json("probe", 299, okJSON), verdict.Satisfied, ""},
		{"a 300 is not", check(scenario.Accepted), json("probe", 300, okJSON), verdict.Violated, "300"},
		{"a member Code alone makes no error", check(scenario.Accepted), json("probe", 200, `{"Code":"200"}`), verdict.Satisfied, ""},
		{"a member Message alone makes no error", check(scenario.Accepted), json("probe", 200, `{"Message":"stirred"}`), verdict.Satisfied, ""},
		{"a page of a proxy cannot be judged", check(scenario.Accepted), answered("probe", 200, "text/html", "<html/>"), verdict.Unanswered, "HTML"},
	})
}

// A result may be one that cannot be read: what is wrong with it is another question.
func TestResult(t *testing.T) {
	judgeEach(t, []judged{
		{"a result is one", check(scenario.Result), json("probe", 200, okJSON), verdict.Satisfied, ""},
		{"one that cannot be read is one", check(scenario.Result), json("probe", 200, "{"), verdict.Satisfied, ""},
		{"an error is none", check(scenario.Result), json("probe", 400, missing), verdict.Violated, "the answer is no result: 400 MissingWidgetId"},
		{"an error with 200 is none", check(scenario.Result), json("probe", 200, missing), verdict.Violated, "no result"},
	})
}

// Any answer will do.
func TestAnswered(t *testing.T) {
	judgeEach(t, []judged{
		{"whatever it is", check(scenario.Answered), json("probe", 599, ""), verdict.Satisfied, ""},
	})
}

// Refused is a 4xx answer with a code that stands for the request's own fault.
func TestRefused(t *testing.T) {
	refused := check(scenario.Refused, "", "WidgetId")
	judgeEach(t, []judged{
		{"an envelope with 4xx is refused", refused, json("probe", 400, missing), verdict.Satisfied, ""},
		{"the parameter's documented error is refused", refused, json("probe", 400, badID), verdict.Satisfied, ""},
		{"work that never ended is no refusal", refused, json("probe", 400, strings.ReplaceAll(missing, "MissingWidgetId", "WidgetBusy")), verdict.Unanswered, "still in progress"},
		{"throttling is no refusal", refused, json("probe", 400, strings.ReplaceAll(missing, "MissingWidgetId", "Throttling.User")), verdict.Unanswered, "throttles"},
		{"a broken signature is no refusal", refused, json("probe", 400, strings.ReplaceAll(missing, "MissingWidgetId", "SignatureDoesNotMatch")), verdict.Unanswered, "another reason"},
		{"a clock that is off is no refusal", refused, json("probe", 400, strings.ReplaceAll(missing, "MissingWidgetId", "InvalidTimeStamp.Expired")), verdict.Unanswered, "another reason"},
		{"another error is no refusal", refused, json("probe", 404, strings.ReplaceAll(missing, "MissingWidgetId", "NoAccount")), verdict.Violated, "something else"},
		{"acceptance is no refusal", refused, json("probe", 200, okJSON), verdict.Violated, "accepted"},
		{"an envelope with 200 is no refusal", refused, json("probe", 200, missing), verdict.Violated, "200"},
		{"a server's failure is no refusal", refused, json("probe", 500, missing), verdict.Violated, "4xx"},
		{"a redirect is no refusal", refused, json("probe", 302, ""), verdict.Violated, "4xx"},
		{"a 399 is no refusal", refused, json("probe", 399, missing), verdict.Violated, "4xx"},
		{"a 400 is", refused, json("probe", 400, missing), verdict.Satisfied, ""},
		{"a 499 is", refused, json("probe", 499, missing), verdict.Satisfied, ""},
		{"an empty 200 is no refusal", refused, json("probe", 200, ""), verdict.Violated, "200, and the body is empty"},
		{"the documented error of another parameter is no refusal", check(scenario.Refused, "", "Colour"), json("probe", 400, badID), verdict.Violated, "Invalid.WidgetId, which the page gives to something else"},
		{"a documented error of any parameter is one", refused, json("probe", 400, coded("InvalidParameter")), verdict.Satisfied, ""},
		{"a documented error of what is missing is one", refused, json("probe", 400, coded("MissingParameter")), verdict.Satisfied, ""},
		{"an unknown key is no refusal of a parameter", refused, json("probe", 404, coded("InvalidAccessKeyId.NotFound")), verdict.Unanswered, "another reason"},
		{"nor is a caller who may not", refused, json("probe", 403, coded("Forbidden.RAM")), verdict.Unanswered, "another reason"},
		{"nor is a nonce that was used", refused, json("probe", 400, coded("SignatureNonceUsed")), verdict.Unanswered, "another reason"},
		{"of the signature's own parameters it is one", check(scenario.Refused, "", "SignatureNonce"), json("probe", 400, coded("SignatureNonceUsed")), verdict.Satisfied, ""},
		{"of no parameter it is none", check(scenario.Refused), json("probe", 400, coded("SignatureNonceUsed")), verdict.Unanswered, "another reason"},
		{"a state whose code speaks of a value is one", refused, json("probe", 400, coded("IllegalState")), verdict.Satisfied, ""},
		{"a state whose code does not is none", refused, json("probe", 400, coded("NoAccount")), verdict.Violated, "something else"},
		{"work in progress whose code speaks of a value is none", refused, json("probe", 400, coded("InvalidNow")), verdict.Unanswered, "still in progress"},
	})
}

func TestStatus(t *testing.T) {
	judgeEach(t, []judged{
		{"the status", check(scenario.Status, "400"), json("probe", 400, missing), verdict.Satisfied, ""},
		{"another status", check(scenario.Status, "404"), json("probe", 400, missing), verdict.Violated, "400 MissingWidgetId"},
		{"a status that is right with the code", check(scenario.Status, "404,400 with MissingWidgetId"), json("probe", 400, missing), verdict.Satisfied, ""},
		{"a status that is right with another code", check(scenario.Status, "404,400 with Busy"), json("probe", 400, missing), verdict.Violated, "404 or 400 with Busy"},
		{"a code that is right with the status", check(scenario.Code, "Busy,MissingWidgetId with 400"), json("probe", 400, missing), verdict.Satisfied, ""},
		{"a code that is right with another status", check(scenario.Code, "Busy,MissingWidgetId with 403"), json("probe", 400, missing), verdict.Violated, "Busy or MissingWidgetId with 403"},
		{"the string to sign of a refusal with another status", check(scenario.StringToSign, "403"), json("probe", 400, missing), verdict.Satisfied, ""},
		{"the status of a body that cannot be read", check(scenario.Status, "404"), json("probe", 404, "{"), verdict.Satisfied, ""},
	})
}

func TestCode(t *testing.T) {
	judgeEach(t, []judged{
		{"the code", check(scenario.Code, "MissingWidgetId"), json("probe", 400, missing), verdict.Satisfied, ""},
		{"another code", check(scenario.Code, "WidgetBusy"), json("probe", 400, missing), verdict.Violated, "MissingWidgetId"},
		{"no code", check(scenario.Code, "WidgetBusy"), json("probe", 400, `{"a":1}`), verdict.Violated, "no Code"},
		{"the code of a success", check(scenario.Code, "WidgetBusy"), json("probe", 200, okJSON), verdict.Violated, "but the request was accepted with 200"},
		{"the code of a body that cannot be read", check(scenario.Code, "WidgetBusy"), json("probe", 400, "{"), verdict.Violated, "expected the code WidgetBusy, but the body is not JSON"},
		{"the code of a body that ended early", check(scenario.Code, "WidgetBusy"), torn(json("probe", 400, "{")), verdict.Unanswered, "longer than"},
		{"a code with 200", check(scenario.Code, "MissingWidgetId"), json("probe", 200, missing), verdict.Satisfied, ""},
		{"a code in XML", check(scenario.Code, "c"), xml("probe", "<Error><Code>c</Code></Error>"), verdict.Satisfied, ""},
	})
}

// A code that must not be: what cannot be read, or is throttled, does not show it.
func TestOtherCode(t *testing.T) {
	judgeEach(t, []judged{
		{"a code that must not be, is not", check(scenario.OtherCode, "WidgetBusy"), json("probe", 200, okJSON), verdict.Satisfied, ""},
		{"a code that must not be, is", check(scenario.OtherCode, "MissingWidgetId"), json("probe", 400, missing), verdict.Violated, "deserve"},
		{"another code", check(scenario.OtherCode, "WidgetBusy"), json("probe", 400, missing), verdict.Satisfied, ""},
		{"a body that cannot be read", check(scenario.OtherCode, "WidgetBusy"), json("probe", 400, "{"), verdict.Unanswered, "not JSON"},
		{"a target that throttles", check(scenario.OtherCode, "MissingWidgetId"), json("probe", 429, badID), verdict.Unanswered, "429"},
	})
}

// A check that this judge does not know is a defect of ours, never a pass.
func TestUnknownChecks(t *testing.T) {
	judgeEach(t, []judged{
		{"an unknown check is no pass", check("no-such-check"), json("probe", 200, okJSON), verdict.Broken, "unknown"},
	})
}
