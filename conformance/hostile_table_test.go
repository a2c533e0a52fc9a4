package conformance_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// hostile is a target that means harm, or has gone wrong badly.
type hostile struct {
	name string
	// answer is what it does on a connection once a request is read; early ones do not wait for the request.
	answer func(wire)
	early  bool
	// slow targets are ended by the request's time limit, which is short for them.
	slow bool
	// heavy targets make every answer a megabyte of work: a few scenarios are enough.
	heavy bool
	// atOnce is the outcome when the very first request is treated so, later when the first one gets an ordinary answer;
	// without later that is left out, for it would show nothing new and take long.
	atOnce, later verdict.Outcome
	// shown are the only scenarios that pass, for the target does what they ask for; patterns of path.Match.
	shown []string
	// torn targets reset the connection: the client sees a part of the answer or nothing, as the system has it.
	torn bool
}

const (
	unusable      = verdict.Unusable
	incomplete    = verdict.Incomplete
	nonconformant = verdict.Nonconformant
)

// hostileTargets are the servers below HTTP; see tlsTargets for those below TLS.
func hostileTargets(t *testing.T) []hostile { //nolint:maintidx // a table
	t.Helper()
	example := exampleJSON(t)
	away := elsewhere(t)
	return []hostile{
		// Time.
		{name: "a byte of the header at a time", answer: func(w wire) { w.say("HTTP/1.1 200 OK\r\nX: "); w.drip("a") }, slow: true, atOnce: unusable, later: incomplete},
		{name: "a byte of the body at a time", answer: func(w wire) { w.say("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"); w.drip("a") }, slow: true, atOnce: unusable, later: incomplete},
		{name: "accepts and never reads", answer: wire.hang, early: true, slow: true, atOnce: unusable},
		{name: "reads and never answers", answer: wire.hang, slow: true, atOnce: unusable, later: incomplete},
		{name: "announces a body and never sends it", answer: func(w wire) { w.say("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n"); w.hang() }, slow: true, atOnce: unusable},
		{name: "announces a chunk and never sends it", answer: func(w wire) { w.say(chunked + "ff\r\n{"); w.hang() }, slow: true, atOnce: unusable},
		{name: "says continue and never answers", answer: func(w wire) { w.say("HTTP/1.1 100 Continue\r\n\r\n"); w.hang() }, slow: true, atOnce: unusable},
		{name: "answers whole but never closes", answer: func(w wire) { w.say("HTTP/1.1 200 OK\r\n\r\n" + example); w.hang() }, slow: true, atOnce: unusable},
		{name: "switches protocols and is silent", answer: func(w wire) {
			w.say("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n")
			w.hang()
		}, atOnce: unusable, later: nonconformant},

		// Size.
		{name: "a body without end", heavy: true, answer: func(w wire) {
			w.say("HTTP/1.1 200 OK\r\n" + jsonType + "\r\n{\"a\":\"")
			w.flood("a")
		}, atOnce: incomplete},
		{name: "chunks without end", heavy: true, answer: func(w wire) { w.say(chunked); w.flood("8000\r\n" + strings.Repeat("[", 0x8000) + "\r\n") }, atOnce: incomplete},
		{name: "a gzip bomb", answer: says(http11("200 OK", jsonType+"Content-Encoding: gzip\r\n", gzipBomb(t))), atOnce: nonconformant, later: nonconformant},
		{name: "a header of 10 MB", answer: says("HTTP/1.1 200 OK\r\nX: " + strings.Repeat("a", 10<<20) + "\r\n\r\n{}"), atOnce: unusable, later: incomplete},
		{name: "headers without end", answer: func(w wire) { w.say("HTTP/1.1 200 OK\r\n"); w.flood("X: " + strings.Repeat("a", 1000) + "\r\n") }, atOnce: unusable, later: incomplete},
		{name: "a status line without end", answer: func(w wire) { w.say("HTTP/1.1 200 "); w.flood("a") }, atOnce: unusable, later: incomplete},
		{name: "1xx answers without end", answer: func(w wire) { w.flood("HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n") }, atOnce: unusable, later: incomplete},
		{name: "100 Continue without end", answer: func(w wire) { w.flood("HTTP/1.1 100 Continue\r\n\r\n") }, atOnce: unusable, later: incomplete},
		{name: "trailers without end", heavy: true, answer: func(w wire) { w.say(chunked + "2\r\n{}\r\n0\r\n"); w.flood("X: a\r\n") }, atOnce: incomplete},

		// Framing.
		{name: "a length that is too long", answer: says("HTTP/1.1 200 OK\r\n" + jsonType + "Content-Length: 100000\r\n\r\n" + example), atOnce: incomplete, later: incomplete},
		{name: "a length that is too short", answer: says("HTTP/1.1 200 OK\r\n" + jsonType + "Content-Length: 10\r\n\r\n" + example), atOnce: nonconformant, later: nonconformant, shown: jsonShape()},
		{name: "a length beyond all numbers", answer: says("HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n{}"), atOnce: unusable, later: incomplete},
		{name: "a length of 9 exabytes", answer: says("HTTP/1.1 200 OK\r\n" + jsonType + "Content-Length: 9223372036854775807\r\n\r\n{}"), atOnce: incomplete, later: incomplete},
		{name: "a negative length", answer: says("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n{}"), atOnce: unusable, later: incomplete},
		{name: "two lengths", answer: says("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}"), atOnce: unusable, later: incomplete},
		{name: "a chunk that is cut", answer: says(chunked + "ff\r\n{\"RequestId\":"), atOnce: incomplete, later: incomplete},
		{name: "a chunk size that is none", answer: says(chunked + "zz\r\n{}\r\n0\r\n\r\n"), atOnce: incomplete, later: incomplete},
		{name: "a chunk size beyond all numbers", answer: says(chunked + "ffffffffffffffffff\r\n{}\r\n0\r\n\r\n"), atOnce: incomplete, later: incomplete},
		{name: "a second answer behind the first", answer: func(w wire) { w.say(okJSON(example) + okJSON("{}")) }, atOnce: nonconformant, later: nonconformant, shown: acceptedJSON()},

		// Not HTTP, or hardly.
		{name: "nothing but the end", answer: says(""), atOnce: unusable, later: incomplete},
		{name: "garbage", answer: says("\x00\x1b]0;x\x07\xff\xfe\r\n\r\n"), atOnce: unusable, later: incomplete},
		{name: "a mail server", answer: says("220 \x1b[31mmail\u202e ready\r\n"), atOnce: unusable, later: incomplete},
		{name: "an empty status line", answer: says("\r\n\r\n{}"), atOnce: unusable, later: incomplete},
		{name: "a header that is none", answer: says("HTTP/1.1 200 OK\r\n\x1b[31m" + strings.Repeat("x", 5000) + "\r\n\r\n{}"), atOnce: unusable, later: incomplete},
		{name: "a NUL byte in a header", answer: says("HTTP/1.1 200 OK\r\nX: a\x00b\r\n\r\n{}"), atOnce: unusable, later: incomplete},
		{name: "HTTP/1.0", answer: says("HTTP/1.0 200 OK\r\n" + jsonType + "\r\n" + example), atOnce: nonconformant, later: nonconformant, shown: acceptedJSON()},
		{name: "the status 999", answer: says(http11("999 \x1b[31mWhat", jsonType, example)), atOnce: nonconformant, later: nonconformant},
		{name: "the status 0", answer: says(http11("000 Nothing", jsonType, example)), atOnce: nonconformant, later: nonconformant},
		{name: "a redirect to itself", answer: says(http11("302 Found", "Location: /\r\n", "")), atOnce: unusable, later: nonconformant},
		{name: "a redirect elsewhere", answer: says(http11("307 Temporary Redirect", "Location: "+away+"\r\n", "")), atOnce: unusable, later: nonconformant},
		{name: "a redirect to no address", answer: says(http11("302 Found", "Location: http://%zz\r\n", "")), atOnce: unusable, later: nonconformant},

		// The connection.
		{name: "a reset before the request", answer: wire.reset, early: true, atOnce: unusable, later: incomplete},
		{name: "a reset after the request", answer: wire.reset, atOnce: unusable, later: incomplete},
		{name: "a reset within the header", answer: func(w wire) { w.say("HTTP/1.1 200 OK\r\nX-A"); w.reset() }, atOnce: unusable, later: incomplete},
		{name: "a reset within the body", answer: func(w wire) { w.say("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"); w.reset() }, atOnce: unusable, later: incomplete, torn: true},
		{name: "an answer after the end", answer: func(w wire) { closeWrite(w); w.say(okJSON(example)) }, atOnce: unusable, later: incomplete},
		{name: "keep-alive, and closes between requests", answer: says("HTTP/1.1 200 OK\r\nConnection: keep-alive\r\n" + okJSON(example)[len("HTTP/1.1 200 OK\r\n"):]), atOnce: nonconformant, later: nonconformant, shown: acceptedJSON()},

		// Content.
		{name: "bytes that are not UTF-8", answer: says(okJSON("{\"RequestId\":\"\xff\xfe\",\"AggregatorId\":\"a\"}")), atOnce: nonconformant, later: nonconformant, shown: jsonShape()},
		{name: "NUL bytes", answer: says(okJSON("{\"RequestId\":\"\x00\"}")), atOnce: nonconformant, later: nonconformant, shown: jsonShape()},
		{name: "terminal escapes and markup in every value", answer: says(http11("400 Bad Request", jsonType, evilEnvelope)), atOnce: nonconformant, later: nonconformant},
		{name: "marks of direction in every value", answer: says(http11("400 Bad Request", jsonType, bidiEnvelope)), atOnce: nonconformant, later: nonconformant},
		{name: "an error code of a megabyte", heavy: true, answer: says(http11("400 Bad Request", jsonType, `{"RequestId":"r","HostId":"h","Code":"`+strings.Repeat("\u202e", 300_000)+`","Message":"m"}`)), atOnce: nonconformant},
		{name: "JSON a million levels deep", heavy: true, answer: says(okJSON(strings.Repeat("[", 1e6))), atOnce: nonconformant},
		{name: "JSON objects as deep as fits", answer: says(okJSON(strings.Repeat(`{"a":`, 200_000))), atOnce: nonconformant, later: nonconformant, shown: jsonShape()},
		{name: "XML a million levels deep", answer: says(okXML(strings.Repeat("<a>", 1e6))), atOnce: incomplete, later: incomplete},
		{name: "XML as deep as fits", answer: says(okXML(strings.Repeat("<a>", 300_000))), atOnce: nonconformant, later: nonconformant, shown: []string{"xml/content-type/*"}},
		{name: "a billion laughs", answer: says(okXML(billionLaughs)), atOnce: nonconformant, later: nonconformant, shown: []string{"xml/content-type/*"}},
		{name: "an external entity", answer: says(okXML(`<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e SYSTEM "` + away + `">]><a>&e;</a>`)), atOnce: nonconformant, later: nonconformant, shown: []string{"xml/content-type/*"}},
		{name: "XML with thirty thousand attributes", heavy: true, answer: says(okXML("<GenerateAggregateConfigRulesReportResponse" + numbered(30_000, ` a%d=""`) + "/>")), atOnce: nonconformant, shown: acceptedXML()},
		{name: "huge numbers", heavy: true, answer: says(okJSON(`{"RequestId":` + strings.Repeat("9", 500_000) + `,"AggregatorId":1e999999999}`)), atOnce: nonconformant, shown: acceptedJSON()},
		{name: "members twice", answer: says(okJSON(`{"RequestId":"a","RequestId":"b"}`)), atOnce: nonconformant, later: nonconformant, shown: jsonShape()},
		{name: "a hundred thousand members", heavy: true, answer: says(okJSON("{" + numbered(100_000, `"%d":1,`) + `"RequestId":"r"}`)), atOnce: nonconformant, shown: acceptedJSON()},
		{name: "long names above many values", heavy: true, answer: says(okJSON(longNames())), atOnce: nonconformant, shown: acceptedJSON()},
		{name: "a page of HTML", answer: says(http11("200 OK", "Content-Type: text/html\r\n", "<html><body><p>Sign in</p></body></html>")), atOnce: unusable, later: incomplete},
		{name: "a refusal without an envelope", answer: says(http11("400 Bad Request", "Content-Type: text/html\r\n", "<html>no</html>")), atOnce: unusable, later: nonconformant},
		{name: "work in progress for ever", answer: says(http11("400 Bad Request", jsonType, `{"RequestId":"r","HostId":"h","Code":"ConfigRuleReportCreating","Message":"m"}`)), atOnce: incomplete, later: incomplete},
	}
}
