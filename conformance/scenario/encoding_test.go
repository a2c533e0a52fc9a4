package scenario_test

import "testing"

// What is decoded otherwise than it was signed is refused: a target that checks no signature shows nothing.
func TestEncodings(t *testing.T) {
	specify(t, []specification{
		{
			name: "spaces and plus signs", page: with(theKettle),
			statement: "protocol/encoding/plus",
			want: `
				protocol/encoding/plus/space-query: a value with space in the query is decoded once (protocol, should)
				- control: query PlumbExtra=plumb => accepted
				- control "tampered": query PlumbExtra=plumb v1 then PlumbExtra="changed after signing" => code = SignatureDoesNotMatch
				- probe: query PlumbExtra="a b" => accepted
				protocol/encoding/plus/plus-sign-query: a value with plus-sign in the query is decoded once (protocol, should)
				- control: query PlumbExtra=plumb => accepted
				- control "tampered": query PlumbExtra=plumb v1 then PlumbExtra="changed after signing" => code = SignatureDoesNotMatch
				- probe: query PlumbExtra=a+b => accepted
				protocol/encoding/plus/both-query: a value with both in the query is decoded once (protocol, should)
				- control: query PlumbExtra=plumb => accepted
				- control "tampered": query PlumbExtra=plumb v1 then PlumbExtra="changed after signing" => code = SignatureDoesNotMatch
				- probe: query PlumbExtra="a +b" => accepted
				protocol/encoding/plus/space-plus-query: a value with space in the query is decoded once (protocol, should)
				- control: query PlumbExtra=plumb spaces as plus => accepted
				- control "tampered": query PlumbExtra=plumb spaces as plus v1 then PlumbExtra="changed after signing" => code = SignatureDoesNotMatch
				- probe: query PlumbExtra="a b" spaces as plus => accepted
				protocol/encoding/plus/plus-sign-plus-query: a value with plus-sign in the query is decoded once (protocol, should)
				- control: query PlumbExtra=plumb spaces as plus => accepted
				- control "tampered": query PlumbExtra=plumb spaces as plus v1 then PlumbExtra="changed after signing" => code = SignatureDoesNotMatch
				- probe: query PlumbExtra=a+b spaces as plus => accepted
				protocol/encoding/plus/both-plus-query: a value with both in the query is decoded once (protocol, should)
				- control: query PlumbExtra=plumb spaces as plus => accepted
				- control "tampered": query PlumbExtra=plumb spaces as plus v1 then PlumbExtra="changed after signing" => code = SignatureDoesNotMatch
				- probe: query PlumbExtra="a +b" spaces as plus => accepted
				protocol/encoding/plus/space-form: a value with space in the form is decoded once (protocol, should)
				- control: form PlumbExtra=plumb => accepted
				- control "tampered": form PlumbExtra=plumb v1 then PlumbExtra="changed after signing" => code = SignatureDoesNotMatch
				- probe: form PlumbExtra="a b" => accepted
				protocol/encoding/plus/plus-sign-form: a value with plus-sign in the form is decoded once (protocol, should)
				- control: form PlumbExtra=plumb => accepted
				- control "tampered": form PlumbExtra=plumb v1 then PlumbExtra="changed after signing" => code = SignatureDoesNotMatch
				- probe: form PlumbExtra=a+b => accepted
				protocol/encoding/plus/both-form: a value with both in the form is decoded once (protocol, should)
				- control: form PlumbExtra=plumb => accepted
				- control "tampered": form PlumbExtra=plumb v1 then PlumbExtra="changed after signing" => code = SignatureDoesNotMatch
				- probe: form PlumbExtra="a +b" => accepted
				protocol/encoding/plus/space-plus-form: a value with space in the form is decoded once (protocol, should)
				- control: form PlumbExtra=plumb spaces as plus => accepted
				- control "tampered": form PlumbExtra=plumb spaces as plus v1 then PlumbExtra="changed after signing" => code = SignatureDoesNotMatch
				- probe: form PlumbExtra="a b" spaces as plus => accepted
				protocol/encoding/plus/plus-sign-plus-form: a value with plus-sign in the form is decoded once (protocol, should)
				- control: form PlumbExtra=plumb spaces as plus => accepted
				- control "tampered": form PlumbExtra=plumb spaces as plus v1 then PlumbExtra="changed after signing" => code = SignatureDoesNotMatch
				- probe: form PlumbExtra=a+b spaces as plus => accepted
				protocol/encoding/plus/both-plus-form: a value with both in the form is decoded once (protocol, should)
				- control: form PlumbExtra=plumb spaces as plus => accepted
				- control "tampered": form PlumbExtra=plumb spaces as plus v1 then PlumbExtra="changed after signing" => code = SignatureDoesNotMatch
				- probe: form PlumbExtra="a +b" spaces as plus => accepted
			`,
		},
		{
			name: "text beyond ASCII", page: with(theKettle),
			statement: "protocol/encoding/utf-8",
			want: `
				protocol/encoding/utf-8/han-query: a value with han in the query is decoded once (protocol, should)
				- control: query PlumbExtra=plumb => accepted
				- control "tampered": query PlumbExtra=plumb v1 then PlumbExtra="changed after signing" => code = SignatureDoesNotMatch
				- probe: query PlumbExtra=中文 => accepted
				protocol/encoding/utf-8/emoji-query: a value with emoji in the query is decoded once (protocol, should)
				- control: query PlumbExtra=plumb => accepted
				- control "tampered": query PlumbExtra=plumb v1 then PlumbExtra="changed after signing" => code = SignatureDoesNotMatch
				- probe: query PlumbExtra=😀 => accepted
				protocol/encoding/utf-8/reserved-query: a value with reserved in the query is decoded once (protocol, should)
				- control: query PlumbExtra=plumb => accepted
				- control "tampered": query PlumbExtra=plumb v1 then PlumbExtra="changed after signing" => code = SignatureDoesNotMatch
				- probe: query PlumbExtra=a/b?c=d&e;f*~'()! => accepted
				protocol/encoding/utf-8/percent-query: a value with percent in the query is decoded once (protocol, should)
				- control: query PlumbExtra=plumb => accepted
				- control "tampered": query PlumbExtra=plumb v1 then PlumbExtra="changed after signing" => code = SignatureDoesNotMatch
				- probe: query PlumbExtra=a%20b => accepted
				protocol/encoding/utf-8/han-form: a value with han in the form is decoded once (protocol, should)
				- control: form PlumbExtra=plumb => accepted
				- control "tampered": form PlumbExtra=plumb v1 then PlumbExtra="changed after signing" => code = SignatureDoesNotMatch
				- probe: form PlumbExtra=中文 => accepted
				protocol/encoding/utf-8/emoji-form: a value with emoji in the form is decoded once (protocol, should)
				- control: form PlumbExtra=plumb => accepted
				- control "tampered": form PlumbExtra=plumb v1 then PlumbExtra="changed after signing" => code = SignatureDoesNotMatch
				- probe: form PlumbExtra=😀 => accepted
				protocol/encoding/utf-8/reserved-form: a value with reserved in the form is decoded once (protocol, should)
				- control: form PlumbExtra=plumb => accepted
				- control "tampered": form PlumbExtra=plumb v1 then PlumbExtra="changed after signing" => code = SignatureDoesNotMatch
				- probe: form PlumbExtra=a/b?c=d&e;f*~'()! => accepted
				protocol/encoding/utf-8/percent-form: a value with percent in the form is decoded once (protocol, should)
				- control: form PlumbExtra=plumb => accepted
				- control "tampered": form PlumbExtra=plumb v1 then PlumbExtra="changed after signing" => code = SignatureDoesNotMatch
				- probe: form PlumbExtra=a%20b => accepted
			`,
		},
	})
}
