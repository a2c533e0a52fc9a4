package judge_test

import (
	"testing"

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
