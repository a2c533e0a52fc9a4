package judge_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// Placeholders of a documented message stand for any text, the rest for itself.
func TestMessage(t *testing.T) {
	judgeEach(t, []judged{
		{"the message with its placeholder", check(scenario.Message, "The widget %s is unknown."), json("probe", 400, badID), verdict.Satisfied, ""},
		{"another message", check(scenario.Message, "The widget is unknown."), json("probe", 400, badID), verdict.Violated, "The widget w"},
		{"no message is documented", check(scenario.Message), json("probe", 400, badID), verdict.Satisfied, ""},
		{"the message as it stands", check(scenario.Message, "WidgetId is mandatory for this action."), json("probe", 400, missing), verdict.Satisfied, ""},
		{"a placeholder stands for nothing, too", check(scenario.Message, "The widget %s is unknown."), json("probe", 400, `{"Code":"c","Message":"The widget  is unknown."}`), verdict.Satisfied, ""},
		{"a placeholder stands for lines", check(scenario.Message, "The widget %s is unknown."), json("probe", 400, `{"Code":"c","Message":"The widget a\nb is unknown."}`), verdict.Satisfied, ""},
		{"something before it", check(scenario.Message, "The widget %s is unknown."), json("probe", 400, `{"Code":"c","Message":"Oh: The widget w is unknown."}`), verdict.Violated, "Oh"},
		{"something behind it", check(scenario.Message, "The widget %s is unknown."), json("probe", 400, `{"Code":"c","Message":"The widget w is unknown. Oh"}`), verdict.Violated, "Oh"},
		{"a dot is a dot", check(scenario.Message, "The widget %s is unknown."), json("probe", 400, `{"Code":"c","Message":"The widget w is unknown!"}`), verdict.Violated, "unknown!"},
		{"no message", check(scenario.Message, "Busy."), json("probe", 400, `{"Code":"c"}`), verdict.Violated, `expected the message "Busy.", got ""`},
		{"a body that cannot be read has none", check(scenario.Message, "Busy."), json("probe", 400, "{"), verdict.Violated, `got ""`},
	})
}

// A code that the page documents with several messages may come with any of them that has the answer's status.
func TestMessagesOfOneCode(t *testing.T) {
	said := func(status int, message string) exchange.Exchange {
		return json("probe", status, `{"Code":"IllegalState","Message":"`+message+`"}`)
	}
	judgeEach(t, []judged{
		{"its own", check(scenario.Message, "Not now."), said(400, "Not now."), verdict.Satisfied, ""},
		{"the other row's", check(scenario.Message, "Not now."), said(400, "Not ever."), verdict.Unprovoked, "another row"},
		{"the other row's, where this one was brought about", check(scenario.OwnMessage, "Not now."), said(400, "Not ever."), verdict.Violated, "Not ever."},
		{"a third one's, of another status", check(scenario.Message, "Not now."), said(400, "Never."), verdict.Violated, "Never."},
		{"one that stands on no row", check(scenario.Message, "Not now."), said(400, "Go away."), verdict.Violated, "Go away."},
		{"a row of another status asks for its own", check(scenario.Message, "Never."), said(400, "Not now."), verdict.Violated, "Not now."},
		{"a message of no row asks for its own", check(scenario.Message, "Later."), said(400, "Not now."), verdict.Violated, "Not now."},
	})
}
