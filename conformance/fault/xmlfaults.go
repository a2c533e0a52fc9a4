package fault

import (
	"bytes"
	"slices"
	"strings"
)

func xmlFaults() []Fault { return slices.Concat(xmlTextFaults(), xmlMemberFaults(), xmlFormatFaults()) }

func xmlTextFaults() []Fault {
	return []Fault{{
		Name: "xml-not-escaped", Statement: "protocol/body/escaping", Title: "Markup in a value is written into XML as it stands.",
		Witness: one(asXML, set(group, marked)), server: rewrite(all(success, inXML), bytesOf(unescapedXML)),
	}, {
		Name: "xml-escaped-twice", Statement: "protocol/body/escaping", Title: "Values in XML are escaped twice.",
		Witness: one(asXML, set(group, marked)), server: rewrite(all(success, inXML), text(group, entities)),
	}, {
		Name: "xml-non-ascii-lost", Statement: "protocol/body/escaping", Title: "Characters beyond ASCII become question marks in XML.",
		Witness: one(asXML, set(group, foreign)), server: rewrite(all(success, inXML), bytesOf(questioned)),
	}, {
		Name: "xml-in-latin-1", Statement: "protocol/body/charset", Also: []string{"protocol/body/escaping"},
		Title: "XML is encoded in a legacy charset.", Witness: one(asXML, set(group, foreign)), server: rewrite(inXML, bytesOf(legacy)),
	}, {
		Name: "xml-declared-gbk", Statement: "protocol/body/charset", Also: []string{"protocol/body/escaping"},
		Title: "The XML declaration of a result says GBK.", Witness: one(asXML),
		server: rewrite(all(success, inXML), bytesOf(func(b []byte) []byte { return bytes.Replace(b, []byte("UTF-8"), []byte("GBK"), 1) })),
	}, {
		Name: "xml-header-declares-latin-1", Statement: "protocol/body/charset", Title: "The Content-Type of XML says ISO-8859-1.",
		Witness: one(asXML), server: rewrite(inXML, header("Content-Type", "text/xml;charset=ISO-8859-1")),
	}, {
		Name: "xml-with-document-type", Statement: "xml/example", Title: "XML begins with a document type declaration.",
		Witness: one(asXML), server: rewrite(all(success, inXML), bytesOf(func(b []byte) []byte {
			return bytes.Replace(b, []byte("?>"), []byte("?><!DOCTYPE r>"), 1)
		})),
	}, {
		Name: "xml-cut-short", Statement: "xml/example", Title: "The root element of a result is not closed.",
		Witness: one(asXML), server: rewrite(all(success, inXML), bytesOf(func(b []byte) []byte { return b[:bytes.LastIndexByte(b, '<')] })),
	}}
}

func unescapedXML(body []byte) []byte {
	return []byte(strings.NewReplacer("&amp;", "&", "&lt;", "<", "&gt;", ">").Replace(string(body)))
}

func xmlMemberFaults() []Fault {
	return []Fault{{
		Name: "xml-root-is-response", Statement: "xml/root", Title: "The root element of a result is Response.",
		Witness: one(asXML), server: rewrite(all(success, inXML), root("Response")),
	}, {
		Name: "xml-root-without-response", Statement: "xml/root", Title: "The root element of a result is the name of the operation alone.",
		Witness: one(asXML), server: rewrite(all(success, inXML), root(action)),
	}, {
		Name: "xml-error-root", Statement: "protocol/envelope/members", Title: "The root element of an error is ErrorResponse.",
		Witness: one(asXML, forged), server: rewrite(all(gatewayRefusal, inXML), root("ErrorResponse")),
	}, {
		Name: "xml-group-missing", Statement: "response/AggregatorId/present", Also: []string{"xml/example", "protocol/format/equal"},
		Title: "A result in XML has no AggregatorId.", Witness: one(asXML), server: rewrite(all(success, inXML), dropped(group)),
	}, {
		Name: "xml-request-id-missing", Statement: "response/RequestId/present", Also: []string{"xml/example"},
		Title: "A result in XML has no RequestId.", Witness: one(asXML), server: rewrite(all(success, inXML), dropped("RequestId")),
	}, {
		Name: "xml-group-renamed", Statement: "response/AggregatorId/present",
		Also:  []string{"xml/example", "protocol/format/equal", "protocol/result/members"},
		Title: "AggregatorId is called AggregatorID in XML.", Witness: one(asXML), server: rewrite(all(success, inXML), renamed(group, "AggregatorID")),
	}, {
		Name: "xml-group-nested", Statement: "response/AggregatorId/type", Also: []string{"protocol/format/equal"},
		Title: "AggregatorId is an element with an element inside.", Witness: one(asXML), server: rewrite(all(success, inXML), nested(group)),
	}, {
		Name: "xml-request-id-nested", Statement: "response/RequestId/type", Also: []string{"protocol/format/equal"},
		Title: "RequestId is an element with an element inside.", Witness: one(asXML), server: rewrite(all(success, inXML), nested("RequestId")),
	}, {
		Name: "xml-group-value-differs", Statement: "response/AggregatorId/echo", Also: []string{"protocol/format/equal"},
		Title: "AggregatorId has line breaks around it in XML.", Witness: one(asXML),
		server: rewrite(all(success, inXML), text(group, func(s string) string { return "\n" + s + "\n" })),
	}, {
		Name: "xml-code-in-success", Statement: "protocol/body/no-code", Also: []string{"protocol/format/equal", "protocol/result/members"},
		Title: "A result in XML has a member Code.", Witness: one(asXML),
		server: rewrite(all(success, inXML), behind("RequestId", "Code", "OK")),
	}}
}

// nested puts the text of an XML member into an element of its own.
func nested(name string) change {
	return func(r *reply) {
		r.change(name, func(m member) []member {
			value := m.text()
			m = m.withText("")
			m.element.CreateElement("Value").SetText(value)
			return []member{m}
		})
	}
}

// root renames the root element.
func root(name string) change {
	return func(r *reply) {
		doc := r.document()
		doc.Root().Tag = name
		if body, err := doc.WriteToBytes(); err == nil {
			r.body = body
		}
	}
}

func xmlFormatFaults() []Fault {
	return []Fault{{
		Name: "xml-as-json", Statement: "xml/content-type", Also: []string{"protocol/format/xml"},
		Title: "A result in XML is served as application/json.", Witness: one(asXML),
		server: rewrite(all(success, inXML), header("Content-Type", "application/json;charset=utf-8")),
	}, {
		Name: "xml-as-text-plain-in-form", Statement: "xml/content-type", Also: []string{"protocol/format/xml"},
		Title: "A result in XML to a form body is served as text/plain.", Witness: one(inForm, asXML),
		server: rewrite(all(success, inXML, viaForm), header("Content-Type", "text/plain")),
	}, {
		Name: "xml-errors-as-text-plain", Statement: "protocol/format/xml", Title: "Errors in XML are served as text/plain.",
		Witness: one(asXML, forged), server: rewrite(all(refusal, inXML), header("Content-Type", "text/plain;charset=utf-8")),
	}, {
		Name: "errors-always-in-json", Statement: "protocol/format/xml", Title: "Errors are written in JSON whatever the Format.",
		Witness: one(asXML, forged), server: rewrite(all(refusal, inXML), toJSON),
	}, {
		Name: "documented-errors-always-in-json", Statement: "protocol/format/xml", Title: "The operation writes its own errors in JSON whatever the Format.",
		Witness: one(asXML, set(group, "ca-unknown")), server: rewrite(all(refusal, not(gatewayRefusal), inXML), toJSON),
	}, {
		Name: "xml-unknown", Statement: "protocol/format/xml", Title: "Everything is written in JSON.",
		Witness: one(asXML), server: rewrite(inXML, toJSON),
	}}
}
