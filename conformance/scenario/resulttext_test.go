package scenario_test

import "testing"

// What the page shows to hold JSON is looked into, and what errors say is not said by a success.
func TestTextsOfResults(t *testing.T) {
	specify(t, []specification{
		{
			name: "a text of JSON", page: kettle{
				parameters: []string{theKettle}, members: []string{`|Cups|String|[{"at":1}]|The cups. |`},
				json: `{"RequestId":"6A-1","Cups":"[{\"at\":1}]"}`,
			}.page(),
			statement: "response/Cups/type",
			want: `
				response/Cups/type/json: Cups has its documented type in JSON (serialization)
				- probe: query => needed result, needed in-format = json, member-type Cups
				response/Cups/type/xml: Cups has its documented type in XML (serialization)
				- probe: query Format=XML => needed result, needed in-format = xml, member-type Cups
				response/Cups/type/text: the text of Cups is JSON as in the page's example (serialization, should)
				- probe: query => needed result, needed in-format = json, text-like Cups
			`,
		},
		{
			name: "a text for people", page: kettle{
				parameters: []string{theKettle}, members: []string{`|Message|String|Fine.|What there is to say. |`},
				json: `{"RequestId":"6A-1","Message":"Fine."}`, errors: []string{brokenKettle},
			}.page(),
			statement: "response/Message/type",
			want: `
				response/Message/type/json: Message has its documented type in JSON (serialization)
				- probe: query => needed result, needed in-format = json, member-type Message
				response/Message/type/xml: Message has its documented type in XML (serialization)
				- probe: query Format=XML => needed result, needed in-format = xml, member-type Message
				response/Message/type/no-error: a success does not say in Message what an error says (serialization, should)
				- probe: query => needed result, no-error-text Message
			`,
		},
		{
			name: "a text for people where nothing says what errors say", page: kettle{
				parameters: []string{theKettle}, members: []string{`|Message|String|Fine.|What there is to say. |`},
				json: `{"RequestId":"6A-1","Message":"Fine."}`, errors: []string{unknownKettle},
			}.page(),
			statement: "response/Message/type",
			want: `
				response/Message/type/json: Message has its documented type in JSON (serialization)
				- probe: query => needed result, needed in-format = json, member-type Message
				response/Message/type/xml: Message has its documented type in XML (serialization)
				- probe: query Format=XML => needed result, needed in-format = xml, member-type Message
			`,
		},
	})
}
