package conformance_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"log"
	"log/slog"
	"strings"
	"testing"
)

const chunked = "HTTP/1.1 200 OK\r\n" + jsonType + "Transfer-Encoding: chunked\r\n\r\n"

// evilEnvelope has in every value what would do harm on a terminal, in a page of HTML and in XML.
const evilEnvelope = `{"RequestId":"\u001b[2J<script>alert(1)</script>]]>\u009b31m","HostId":"` + "\u009b31m\u0085" + `","Code":"\u001b]0;x\u0007&amp;{{red}}","Message":"\u0000\u001b[31m` + "\u007f\uffff\ufffe" + `%s%n"}`

const bidiEnvelope = `{"RequestId":"` + "\u202e\u2066" + `","HostId":"` + "\u200f\u061c" + `","Code":"` + "\u202ddaB\u202c" + `","Message":"` + "\u2067\u2069\u200e" + `"}`

const billionLaughs = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">` +
	`<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>` +
	`<GenerateAggregateConfigRulesReportResponse><RequestId>&d;</RequestId></GenerateAggregateConfigRulesReportResponse>`

// gzipBomb unpacks to a thousand times its size.
func gzipBomb(t *testing.T) string {
	t.Helper()
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	block := make([]byte, 1<<20)
	for range 64 {
		if _, err := w.Write(block); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return packed.String()
}

// numbered repeats a format with running numbers.
func numbered(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// longNames is a small body whose list of paths and values would take many gigabytes.
func longNames() string {
	var b strings.Builder
	const levels, length, values = 100, 2000, 50_000
	for range levels {
		b.WriteString(`{"` + strings.Repeat("n", length) + `":`)
	}
	b.WriteString("[" + strings.Repeat("1,", values) + "1]")
	return b.String() + strings.Repeat("}", levels)
}

func quietLog() *log.Logger {
	return slog.NewLogLogger(slog.DiscardHandler, slog.LevelError)
}

// jsonShape is what a body shows that only begins as JSON: the status and the media type of a success.
func jsonShape() []string { return []string{"json/status/success", "json/content-type/*"} }

// acceptedJSON is what a JSON body with the right members shows, wherever it is sent. A target whose members are wrong
// fails some of them.
func acceptedJSON() []string {
	return append(jsonShape(), "operation/exists/accepted", "AggregatorId/type/text", "response/*/present/json", "response/*/type/json",
		"response/AggregatorId/echo/*", "json/example/members", "protocol/request-id/form/success-json",
		"protocol/body/charset/*-json", "protocol/body/charset/*-*-json", "protocol/body/no-code/json")
}

// acceptedXML is the same of an XML document with the documented root and nothing in it. That both formats are equal
// seems so because the answer to the request for JSON is XML too.
func acceptedXML() []string {
	return []string{"operation/exists/accepted", "AggregatorId/type/text", "xml/status/success", "xml/content-type/*", "xml/root/success",
		"protocol/format/equal/success", "protocol/body/charset/*-xml", "protocol/body/no-code/xml"}
}
