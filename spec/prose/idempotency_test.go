package prose

import "testing"

func TestReadIdempotency(t *testing.T) {
	const both = "idempotent=true & unique=requests"
	check(t, readIdempotency, []reading{
		{name: "a token", text: "用于保证请求的幂等性。不同请求间的令牌必须唯一。", want: both},
		{name: "a token in English", text: "It ensures that the request is idempotent. The value must be unique among different requests.", want: both},
		{name: "other words", text: "It ensures the idempotence of a call. The value is unique among requests.", want: both},
		{name: "all requests", text: "Make sure that it is unique among all requests.", want: "unique=requests"},
		{name: "idempotent alone", text: "保证幂等性。", want: "idempotent=true"},
		{name: "unique alone", text: "不同请求间该值唯一。", want: "unique=requests"},
		{name: "a cross-reference behind", text: "保证幂等性。更多信息，请参见如何保证幂等性。", want: "idempotent=true"},
		{name: "a cross-reference alone", text: "保证幂等性，请参见附录。", want: "idempotent=true"},

		{name: "unique among other things", text: "名称在账号内唯一。", want: ""},
		{name: "unique among other things, in English", text: "The name must be unique within a region.", want: ""},
		{name: "different requests, not unique", text: "不同请求可以使用相同的值。", want: ""},
		{name: "different requests, in English", text: "Different requests can share it.", want: ""},
		{name: "nothing", text: "名称。", want: ""},
	})
	checkField(t, readIdempotency, "保证幂等性。")
}
