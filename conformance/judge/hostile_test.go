package judge_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// What did not come cannot be held against a target, nor for it.
func TestPartsOfAnswersProveNothing(t *testing.T) {
	half := okJSON[:len(okJSON)/2]
	for _, c := range []scenario.Check{
		check(scenario.Accepted), check(scenario.Body, "json"), check(scenario.Code, "WidgetBusy"), check(scenario.Envelope),
		check(scenario.Root, "GetWidgetResponse"), check(scenario.UTF8), needed(check(scenario.InFormat, "json")), needed(check(scenario.Result)),
	} {
		t.Run(string(c.Kind), func(t *testing.T) {
			status := 200
			if c.Kind == scenario.Code {
				status = 400
			}
			j := judge.Context{Operation: widget()}.Judge(one(c), []exchange.Exchange{torn(json("probe", status, half+"\xe4"))})
			if j.Finding != verdict.Unanswered {
				t.Errorf("%s: %s", j.Finding, j.Reason)
			}
		})
	}
}

// A 4xx of something in between does not show that the request's error was seen.
func TestARefusalNeedsACode(t *testing.T) {
	for name, body := range map[string]string{"HTML": "<html><body>Bad Request</body></html>", "a text": "no", "no code": `{"error":"no"}`} {
		t.Run(name, func(t *testing.T) {
			j := judge.Context{Operation: widget()}.Judge(one(check(scenario.Refused, "", "WidgetId")), []exchange.Exchange{json("probe", 400, body)})
			if j.Finding != verdict.Unanswered || !strings.Contains(j.Reason, "code") {
				t.Errorf("%s: %s", j.Finding, j.Reason)
			}
		})
	}
}

// A reason is a sentence, however long the texts are that a target puts into an answer.
func TestReasonsAreShort(t *testing.T) {
	const enough = 1001 // characters, with the mark of the cut
	long := strings.Repeat("界", 5000)
	bodies := map[string]string{
		"envelope": fmt.Sprintf(`{"RequestId":"%[1]s","HostId":"%[1]s","Code":"%[1]s","Message":"%[1]s"}`, long),
		"twice":    fmt.Sprintf(`{"%[1]s":1,"%[1]s":2}`, long),
		"XML":      "<" + long + "><a/>text</" + long + ">",
		"values":   fmt.Sprintf(`{"RequestId":"%[1]s","WidgetId":"%[1]s"}`, long),
	}
	kinds := []scenario.Check{
		check(scenario.Accepted), check(scenario.Refused), check(scenario.Status, "201"), check(scenario.Code, "A"), check(scenario.Message, "m"),
		check(scenario.Media, "xml"), check(scenario.Body, "xml"), check(scenario.Body, "json"), check(scenario.Root, "R"), check(scenario.Echo, "WidgetId", "WidgetId"),
		check(scenario.MemberType, "", "WidgetId"), check(scenario.HostID), check(scenario.RequestIDForm), check(scenario.StringToSign, "400"), check(scenario.Envelope),
	}
	for name, body := range bodies {
		for _, status := range []int{200, 400} {
			for _, c := range kinds {
				e := json("probe", status, body)
				j := judge.Context{Operation: widget()}.Judge(one(c), []exchange.Exchange{e})
				if n := len([]rune(j.Reason)); n > enough {
					t.Errorf("%s %d %s: a reason of %d characters", name, status, c.Kind, n)
				}
				if n := len([]rune(reading().Observe([]exchange.Exchange{e}))); n > enough {
					t.Errorf("%s: an observation of %d characters", name, n)
				}
			}
		}
	}
	silent := exchange.Exchange{Step: "probe", Failure: long}
	j := judge.Context{Operation: widget()}.Judge(one(check(scenario.Accepted)), []exchange.Exchange{silent})
	if n := len([]rune(j.Reason)); n > enough {
		t.Errorf("no answer: a reason of %d characters", n)
	}
}

func TestBodiesTooLargeToBeComparedAreNotCompared(t *testing.T) {
	const levels = 100
	body := strings.Repeat(`{"`+strings.Repeat("n", 2000)+`":`, levels) + "[" + strings.Repeat("1,", 50_000) + "1]" + strings.Repeat("}", levels)
	s := pair(check(scenario.SameResult, "control"))
	for _, bodies := range [][2]string{{body, body}, {body, okJSON}, {okJSON, body}} {
		j := judge.Context{Operation: widget()}.Judge(s, []exchange.Exchange{json("control", 200, bodies[0]), json("probe", 200, bodies[1])})
		if j.Finding != verdict.Unanswered || !strings.Contains(j.Reason, "too large") {
			t.Errorf("%s: %s", j.Finding, j.Reason)
		}
	}
}
