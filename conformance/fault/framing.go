package fault

import (
	"bytes"
	"compress/gzip"
	"slices"
	"strings"
)

func framingFaults() []Fault {
	return slices.Concat(requestIDFaults(), envelopeFaults(), statusFaults(), headerFaults())
}

const (
	idHeader = "X-Acs-Request-Id"
	sameID   = "00000000-0000-4000-8000-000000000000"
)

// identified sets the RequestId of body and header alike.
func identified(to func(string) string) change {
	return func(r *reply) {
		r.setHeader(idHeader, to(r.requestID()))
		text("RequestId", to)(r)
	}
}

func requestIDFaults() []Fault {
	const unique, form, head = "protocol/request-id/unique", "protocol/request-id/form", "protocol/request-id/header"
	return []Fault{{
		Name: "request-id-constant", Statement: unique, Title: "Every answer has the same RequestId.",
		Witness: twice(forged), server: rewrite(always, identified(constant(sameID))),
	}, {
		Name: "request-id-constant-in-errors", Statement: unique, Title: "Errors have all the same RequestId.",
		Witness: twice(forged), server: rewrite(refusal, identified(constant(sameID))),
	}, {
		Name: "request-id-in-small-letters", Statement: form, Title: "A RequestId is written in small letters.",
		Witness: one(), server: rewrite(always, identified(strings.ToLower)),
	}, {
		Name: "request-id-without-hyphens", Statement: form, Title: "A RequestId has no hyphens in XML.",
		Witness: one(asXML), server: rewrite(inXML, identified(func(s string) string { return strings.ReplaceAll(s, "-", "") })),
	}, {
		Name: "request-id-header-missing", Statement: head, Title: "No answer has the header x-acs-request-id.",
		Witness: one(), server: rewrite(always, header(idHeader, "")),
	}, {
		Name: "request-id-header-missing-in-errors", Statement: head, Title: "Errors have no header x-acs-request-id.",
		Witness: one(forged), server: rewrite(refusal, header(idHeader, "")),
	}, {
		Name: "request-id-header-differs", Statement: head, Title: "The header x-acs-request-id is another one than the RequestId.",
		Witness: one(), server: rewrite(always, header(idHeader, sameID)),
	}}
}

func envelopeFaults() []Fault {
	const members, host = "protocol/envelope/members", "protocol/envelope/host-id"
	return []Fault{{
		Name: "error-without-request-id", Statement: members, Title: "Errors have no RequestId.",
		Witness: one(forged), server: rewrite(refusal, dropped("RequestId")),
	}, {
		Name: "error-without-host-id", Statement: members, Title: "Errors have no HostId.",
		Witness: one(forged), server: rewrite(refusal, dropped("HostId")),
	}, {
		Name: "error-host-id-in-camel-case", Statement: members, Also: []string{"protocol/format/equal"}, Title: "HostId is called hostId in JSON.",
		Witness: one(forged), server: rewrite(all(refusal, inJSON), renamed("HostId", "hostId")),
	}, {
		Name: "error-message-empty", Statement: members, Title: "The gateway's errors have an empty Message.",
		Witness: one(lacking(group)), server: rewrite(all(gatewayRefusal, not(code(wrongSigned))), text("Message", constant(""))),
	}, {
		Name: "host-id-constant", Statement: host, Title: "HostId is a name that nobody addressed.",
		Witness: one(forged), server: rewrite(refusal, text("HostId", constant("config.cn-shanghai.aliyuncs.com"))),
	}, {
		Name: "host-id-is-the-machine", Statement: host, Also: []string{"protocol/format/equal"}, Title: "HostId is the server's own name in XML.",
		Witness: one(asXML, forged), server: rewrite(all(refusal, inXML), text("HostId", constant("node-17"))),
	}}
}

func statusFaults() []Fault {
	return []Fault{{
		Name: "result-with-undocumented-member", Statement: "protocol/result/members", Title: "A result has a member that the page does not list.",
		Witness: one(), server: rewrite(success, behind("RequestId", "Status", "CREATING")),
	}, {
		Name: "json-status-201", Statement: "json/status", Title: "A report that is begun is answered with 201.",
		Witness: one(), server: rewrite(all(success, inJSON), status(201)),
	}, {
		Name: "xml-status-202", Statement: "xml/status", Title: "A report that is begun is answered with 202 in XML.",
		Witness: one(asXML), server: rewrite(all(success, inXML), status(202)),
	}, {
		Name: "xml-status-500", Statement: "xml/status", Title: "Every result in XML ends in a failure.",
		Witness: one(asXML), server: rewrite(all(success, inXML), func(r *reply) { r.status, r.body = 500, nil }),
	}}
}

// headerFaults are those of a layer that adds to answers what it should have changed, or left alone.
func headerFaults() []Fault {
	const coding = "protocol/wire/coding"
	return []Fault{{
		Name: "gzip-unasked", Statement: coding, Title: "Every answer is packed with gzip, whatever the request accepts.",
		Witness: one(), server: rewrite(always, gzipped),
	}, {
		Name: "gzip-unasked-in-errors", Statement: coding, Title: "Errors are packed with gzip, whatever the request accepts.",
		Witness: one(forged), server: rewrite(refusal, gzipped),
	}, {
		Name: "gzip-in-name-alone", Statement: coding, Also: []string{"json/example", "protocol/format/json", "operation/exists"},
		Title: "Results in JSON are called gzip and are not.", Witness: one(), server: rewrite(all(success, inJSON), header("Content-Encoding", "gzip")),
	}, {
		Name: "second-media-type", Statement: "xml/content-type", Also: []string{"protocol/format/xml"}, Title: "Results in XML have a second Content-Type.",
		Witness: one(asXML), server: rewrite(all(success, inXML), another("Content-Type", "text/plain")),
	}, {
		Name: "second-request-id", Statement: "protocol/request-id/header", Title: "A second header x-acs-request-id has another identifier.",
		Witness: one(), server: rewrite(always, another(idHeader, sameID)),
	}}
}

// another puts a second header field behind the first.
func another(name, value string) change {
	return func(r *reply) { r.header[name] = append(slices.Clip(r.header[name]), value) }
}

func gzipped(r *reply) {
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	_, _ = w.Write(r.body) // into memory
	_ = w.Close()
	r.setHeader("Content-Encoding", "gzip")
	r.body = packed.Bytes()
}
