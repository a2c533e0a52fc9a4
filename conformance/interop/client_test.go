package interop

import (
	"encoding/xml"
	"testing"
)

// call is one call of the operation, in words that every SDK understands. Zero fields stand for what a plain call has.
type call struct {
	key     credentials
	action  string
	version string
	group   string // AggregatorId; left out when empty
	token   string // ClientToken; left out when empty
	format  string
	provoke string            // a documented error to ask the server for
	extra   map[string]string // parameters beyond those of the operation
	nonce   string            // a nonce instead of the SDK's own, where the SDK allows it
	time    string            // likewise a time
}

type credentials struct{ id, secret, token string }

// answer is what an SDK hands to its caller: the members of a result, or the parts of an error.
type answer struct {
	Status    int
	Code      string
	Message   string
	RequestID string
	Recommend string
	Group     string
}

// client is one way to use one SDK.
type client struct {
	name string
	// xml says that the SDK reads errors in XML.
	xml bool
	// ownNonce says that the SDK lets its caller set nonce and time.
	ownNonce bool
	// v3 says that the SDK signs with version 3.
	v3   bool
	send func(t *testing.T, host string, c call) answer
}

// clients lists every way that is tested.
func clients() []client {
	list := legacyClients()
	list = append(list, openAPIClients()...)
	return append(list, olderOpenAPIClients()...)
}

// withDefaults fills in what a plain call has.
func (c call) withDefaults() call {
	if c.key == (credentials{}) {
		c.key = credentials{id: keyID, secret: keySecret}
	}
	if c.action == "" {
		c.action = action
	}
	if c.version == "" {
		c.version = version
	}
	if c.format == "" {
		c.format = "JSON"
	}
	return c
}

// parameters returns the operation's parameters and the extra ones.
func (c call) parameters() map[string]string {
	all := map[string]string{}
	for name, value := range c.extra {
		all[name] = value
	}
	if c.group != "" {
		all["AggregatorId"] = c.group
	}
	if c.token != "" {
		all["ClientToken"] = c.token
	}
	return all
}

// headers returns the headers beyond the SDK's own.
func (c call) headers() map[string]string {
	if c.provoke == "" {
		return map[string]string{}
	}
	return map[string]string{provocationHeader: c.provoke}
}

// resultXML reads a result in XML as text, for SDKs that hand the text on.
func resultXML(t *testing.T, text string) answer {
	t.Helper()
	var result struct {
		XMLName      xml.Name `xml:"GenerateAggregateConfigRulesReportResponse"`
		RequestID    string   `xml:"RequestId"`
		AggregatorID string   `xml:"AggregatorId"`
	}
	if err := xml.Unmarshal([]byte(text), &result); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	return answer{Status: 200, RequestID: result.RequestID, Group: result.AggregatorID}
}
