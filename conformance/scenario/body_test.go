package scenario_test

import "testing"

// Bodies are UTF-8, and values come back as they were sent.
func TestBodies(t *testing.T) {
	specify(t, []specification{
		{
			name: "the bytes of answers", page: with(theKettle),
			statement: "protocol/body/charset",
			want: `
				protocol/body/charset/success-json: the body is UTF-8 (success, JSON) (serialization, should)
				- probe: query => utf-8, needed result, needed in-format = json
				protocol/body/charset/success-xml: the body is UTF-8 (success, XML) (serialization, should)
				- probe: query Format=XML => utf-8, needed result, needed in-format = xml
				protocol/body/charset/refusal-json: the body is UTF-8 (refusal, JSON) (serialization, should)
				- control: query => accepted
				- probe: query Action=PlumbNoSuchOperation => utf-8, needed refused Action, needed in-format = json
				protocol/body/charset/missing-KettleId-json: the body is UTF-8 (missing KettleId, JSON) (serialization, should)
				- control: query => accepted
				- probe: query -KettleId => utf-8, needed refused KettleId, needed in-format = json
				protocol/body/charset/refusal-xml: the body is UTF-8 (refusal, XML) (serialization, should)
				- control: query Format=XML => accepted
				- probe: query Format=XML Action=PlumbNoSuchOperation => utf-8, needed refused Action, needed in-format = xml
				protocol/body/charset/missing-KettleId-xml: the body is UTF-8 (missing KettleId, XML) (serialization, should)
				- control: query Format=XML => accepted
				- probe: query Format=XML -KettleId => utf-8, needed refused KettleId, needed in-format = xml
			`,
		},
		{
			name: "the bytes of answers that repeat text beyond ASCII", page: kettle{parameters: []string{theKettle}, members: []string{theEcho}, json: kettleJSON}.page(),
			fixtures:  echoing("a<b", "中文", "é"),
			statement: "protocol/body/charset",
			want: `
				protocol/body/charset/success-json: the body is UTF-8 (success, JSON) (serialization, should)
				- probe: query => utf-8, needed result, needed in-format = json
				protocol/body/charset/success-xml: the body is UTF-8 (success, XML) (serialization, should)
				- probe: query Format=XML => utf-8, needed result, needed in-format = xml
				protocol/body/charset/refusal-json: the body is UTF-8 (refusal, JSON) (serialization, should)
				- control: query => accepted
				- probe: query Action=PlumbNoSuchOperation => utf-8, needed refused Action, needed in-format = json
				protocol/body/charset/missing-KettleId-json: the body is UTF-8 (missing KettleId, JSON) (serialization, should)
				- control: query => accepted
				- probe: query -KettleId => utf-8, needed refused KettleId, needed in-format = json
				protocol/body/charset/refusal-xml: the body is UTF-8 (refusal, XML) (serialization, should)
				- control: query Format=XML => accepted
				- probe: query Format=XML Action=PlumbNoSuchOperation => utf-8, needed refused Action, needed in-format = xml
				protocol/body/charset/missing-KettleId-xml: the body is UTF-8 (missing KettleId, XML) (serialization, should)
				- control: query Format=XML => accepted
				- probe: query Format=XML -KettleId => utf-8, needed refused KettleId, needed in-format = xml
				protocol/body/charset/echo-KettleId-a-json: the body is UTF-8 when it repeats the KettleId 中文 in JSON (serialization, should)
				- control: query => accepted
				- probe: query KettleId=中文 => needed result, needed in-format = json, utf-8, needed echo KettleId = KettleId
				protocol/body/charset/echo-KettleId-a-xml: the body is UTF-8 when it repeats the KettleId 中文 in XML (serialization, should)
				- control: query Format=XML => accepted
				- probe: query KettleId=中文 Format=XML => needed result, needed in-format = xml, utf-8, needed echo KettleId = KettleId
				protocol/body/charset/echo-KettleId-b-json: the body is UTF-8 when it repeats the KettleId é in JSON (serialization, should)
				- control: query => accepted
				- probe: query KettleId=é => needed result, needed in-format = json, utf-8, needed echo KettleId = KettleId
				protocol/body/charset/echo-KettleId-b-xml: the body is UTF-8 when it repeats the KettleId é in XML (serialization, should)
				- control: query Format=XML => accepted
				- probe: query KettleId=é Format=XML => needed result, needed in-format = xml, utf-8, needed echo KettleId = KettleId
			`,
		},
		{
			name: "nothing comes back", page: with(theKettle),
			statement: "protocol/body/escaping",
			want: `
				protocol/body/escaping/json: markup and text beyond ASCII come back unchanged in JSON, in a message or a result (serialization, should)
				- control "refused Action": query Action=PlumbNoSuchOperation => repeats = PlumbNoSuchOperation
				- probe "refused Action as sent": query Action=PlumbNoSuchOperation&<>"'-中文é😀 => body = json, repeats PlumbNoSuchOperation = PlumbNoSuchOperation&<>"'-中文é😀
				protocol/body/escaping/xml: markup and text beyond ASCII come back unchanged in XML, in a message or a result (serialization, should)
				- control "refused Action": query Format=XML Action=PlumbNoSuchOperation => repeats = PlumbNoSuchOperation
				- probe "refused Action as sent": query Format=XML Action=PlumbNoSuchOperation&<>"'-中文é😀 => body = xml, repeats PlumbNoSuchOperation = PlumbNoSuchOperation&<>"'-中文é😀
			`,
		},
		{
			name: "values that nobody promised", page: whole(),
			statement: "protocol/body/escaping",
			want: `
				protocol/body/escaping/KettleId-a-json: the KettleId k-1&<>"' comes back unchanged in JSON (serialization, should, tentative)
				- control: query => accepted, echo KettleId = KettleId
				- probe: query KettleId=k-1&<>"' => needed result, needed in-format = json, body = json, echo KettleId = KettleId
				protocol/body/escaping/KettleId-a-xml: the KettleId k-1&<>"' comes back unchanged in XML (serialization, should, tentative)
				- control: query Format=XML => accepted, echo KettleId = KettleId
				- probe: query KettleId=k-1&<>"' Format=XML => needed result, needed in-format = xml, body = xml, echo KettleId = KettleId
				protocol/body/escaping/KettleId-b-json: the KettleId k-1-中文é😀 comes back unchanged in JSON (serialization, should, tentative)
				- control: query => accepted, echo KettleId = KettleId
				- probe: query KettleId=k-1-中文é😀 => needed result, needed in-format = json, body = json, echo KettleId = KettleId
				protocol/body/escaping/KettleId-b-xml: the KettleId k-1-中文é😀 comes back unchanged in XML (serialization, should, tentative)
				- control: query Format=XML => accepted, echo KettleId = KettleId
				- probe: query KettleId=k-1-中文é😀 Format=XML => needed result, needed in-format = xml, body = xml, echo KettleId = KettleId
			`,
		},
		{
			name: "values of the profile", page: whole(),
			fixtures:  echoing("a<b", "中文"),
			statement: "protocol/body/escaping",
			want: `
				protocol/body/escaping/KettleId-a-json: the KettleId a<b comes back unchanged in JSON (serialization, should)
				- control: query => accepted, echo KettleId = KettleId
				- probe: query KettleId=a<b => needed result, needed in-format = json, body = json, echo KettleId = KettleId
				protocol/body/escaping/KettleId-a-xml: the KettleId a<b comes back unchanged in XML (serialization, should)
				- control: query Format=XML => accepted, echo KettleId = KettleId
				- probe: query KettleId=a<b Format=XML => needed result, needed in-format = xml, body = xml, echo KettleId = KettleId
				protocol/body/escaping/KettleId-b-json: the KettleId 中文 comes back unchanged in JSON (serialization, should)
				- control: query => accepted, echo KettleId = KettleId
				- probe: query KettleId=中文 => needed result, needed in-format = json, body = json, echo KettleId = KettleId
				protocol/body/escaping/KettleId-b-xml: the KettleId 中文 comes back unchanged in XML (serialization, should)
				- control: query Format=XML => accepted, echo KettleId = KettleId
				- probe: query KettleId=中文 Format=XML => needed result, needed in-format = xml, body = xml, echo KettleId = KettleId
			`,
		},
		{
			name: "an ampersand in the string to sign", page: with(theKettle),
			statement: "protocol/body/ampersand",
			want: `
				protocol/body/ampersand/string-to-sign: the string to sign in a JSON refusal has its ampersands as they are (serialization, should)
				- control: query => accepted
				- probe: query v1 wrong-secret => needed code = SignatureDoesNotMatch, raw-lacks = \u0026
			`,
		},
		{
			name: "no member Code", page: with(theKettle),
			statement: "protocol/body/no-code",
			want: `
				protocol/body/no-code/json: a success in JSON has no member Code (serialization, should)
				- probe: query => needed result, needed in-format = json, no-member Code
				protocol/body/no-code/xml: a success in XML has no member Code (serialization, should)
				- probe: query Format=XML => needed result, needed in-format = xml, no-member Code
			`,
		},
	})
}
