package stranger

import "strings"

// Ask is one request of a case, without common parameters and signature, which whoever sends it adds.
type Ask struct {
	Method  string            // GET when empty
	Query   string            // business parameters, as they are written; NAME stands for the stranger's name
	Form    string            // the same, in a form
	Common  map[string]string // common parameters that are others; empty: left out
	Headers map[string]string
	Spoil   string // what is wrong with the signature: unsigned, signature, key, closed, body, or again (that of the request before)
}

// Book are the cases that show faults: each a sequence of requests to a server that has seen none.
func Book() map[string][]Ask {
	group := Ask{Query: "AggregatorId=ca-NAME-1"}
	return map[string][]Ask{
		"accepted":          {group, {Query: "AggregatorId=ca-NAME-2&Format=JSON"}},
		"xml":               {{Query: "AggregatorId=ca-NAME-1&Format=XML"}},
		"xml-small":         {{Query: "AggregatorId=ca-NAME-1&Format=xml"}},
		"xml-error":         {{Query: "AggregatorId=ca-nowhere&Format=XML"}},
		"form":              {{Method: "POST", Form: "AggregatorId=ca-NAME-1"}},
		"put":               {{Method: "PUT", Query: "AggregatorId=ca-NAME-1"}},
		"extra":             {{Query: "AggregatorId=ca-NAME-1&RegionId=cn-shanghai"}},
		"two-groups":        {group, {Query: "AggregatorId=ca-NAME-2"}},
		"twice":             {group, group},
		"many":              {group, group, group, group, group, group},
		"group-missing":     {{}},
		"group-empty":       {{Query: "AggregatorId="}},
		"group-unknown":     {{Query: "AggregatorId=ca-nowhere&Format=JSON"}},
		"busy":              {{Query: "AggregatorId=ca-NAME-busy"}},
		"down":              {{Query: "AggregatorId=ca-NAME-down"}},
		"outage":            {{Query: "AggregatorId=ca-NAME-1", Headers: map[string]string{"X-Quay-Drain": "yes", "X-Herald-Fail": "yes"}}},
		"account":           {{Query: "AggregatorId=ca-NAME-1&OwnerId=404404", Headers: map[string]string{"X-Quay-Account": "9999"}, Spoil: "closed"}},
		"token-64":          {token(strings.Repeat("t", 64))},
		"token-65":          {token(strings.Repeat("t", 65))},
		"token-chinese":     {token("%E4%BB%A4")},
		"token-latin":       {token("%C3%A9")},
		"token-marks":       {token("a%3D" + strings.Repeat("%2F", 40))},
		"token-percent":     {token("t%252F"), token("t%2F")},
		"token-replay":      {token("t1"), token("t1"), token("t1")},
		"token-mismatch":    {token("t1"), {Query: "ClientToken=t1&AggregatorId=ca-NAME-2"}},
		"token-case":        {token("abc"), {Query: "ClientToken=ABC&AggregatorId=ca-NAME-2"}},
		"plus":              {token("a+b"), token("a%20b")},
		"echo-xml":          {{Query: "AggregatorId=ca-%3CR%26D%3E&Format=XML"}},
		"echo-json":         {{Query: "AggregatorId=ca-%E8%B4%A6%E5%8F%B7%E7%BB%84&Format=JSON"}},
		"unsigned":          {{Query: group.Query, Spoil: "unsigned"}},
		"signature-wrong":   {{Query: group.Query, Spoil: "signature"}},
		"body-changed":      {{Method: "POST", Form: group.Query, Spoil: "body"}},
		"key-unknown":       {{Query: group.Query, Spoil: "key"}},
		"nonce-twice":       {group, {Query: group.Query, Spoil: "again"}},
		"nonce-missing":     {with("SignatureNonce", "")},
		"time-old":          {with("Timestamp", "2001-01-01T00:00:00Z")},
		"time-ahead":        {with("Timestamp", "2101-01-01T00:00:00Z")},
		"time-malformed":    {with("Timestamp", "yesterday")},
		"signature-method":  {with("SignatureMethod", "HMAC-SHA256")},
		"signature-version": {with("SignatureVersion", "2.0")},
		"version-wrong":     {with("Version", "2001-01-01")},
		"version-missing":   {with("Version", "")},
		"action-wrong":      {with("Action", "MakeCoffee")},
		"action-case":       {with("Action", strings.ToLower(Action))},
		"action-missing":    {with("Action", "")},
	}
}

func token(escaped string) Ask {
	return Ask{Query: "AggregatorId=ca-NAME-1&ClientToken=" + escaped}
}

func with(name, value string) Ask {
	return Ask{Query: "AggregatorId=ca-NAME-1", Common: map[string]string{name: value}}
}
