package acs

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/url"
)

// envelope is the body of an error answer. The order of the fields is that of the gateway's newer JSON.
type envelope struct {
	RequestID string `json:"RequestId"`
	Message   string `json:"Message"`
	Recommend string `json:"Recommend,omitempty"`
	HostID    string `json:"HostId"`
	Code      string `json:"Code"`
}

// appendEnvelope appends the body of an error answer.
func appendEnvelope(dst []byte, e envelope, format Format) ([]byte, error) {
	if format == FormatXML {
		return appendEnvelopeXML(dst, e), nil
	}
	return appendJSON(dst, e)
}

// appendEnvelopeXML appends the XML body; its order of elements differs from JSON's, at the gateway too.
func appendEnvelopeXML(dst []byte, e envelope) []byte {
	dst = append(dst, xmlDeclaration...)
	dst = appendXMLOpen(dst, "Error")
	dst = appendXMLElement(dst, "RequestId", e.RequestID)
	dst = appendXMLElement(dst, "HostId", e.HostID)
	dst = appendXMLElement(dst, "Code", e.Code)
	dst = appendXMLElement(dst, "Message", e.Message)
	if e.Recommend != "" {
		dst = appendXMLOpen(dst, "Recommend")
		dst = appendXMLCData(dst, e.Recommend)
		dst = appendXMLClose(dst, "Recommend")
	}
	return appendXMLClose(dst, "Error")
}

// appendJSON appends value on one line without HTML escapes: clients compare the & of a string to sign.
func appendJSON(dst []byte, value any) ([]byte, error) {
	buffer := bytes.NewBuffer(dst)
	encoder := json.NewEncoder(buffer)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		return nil, fmt.Errorf("acs: result as JSON: %w", err)
	}
	return bytes.TrimSuffix(buffer.Bytes(), []byte("\n")), nil
}

// recommendURL returns the address of the page that explains an error, in the form that the gateway uses since
// October 2023. The product is left out when it is not known.
func recommendURL(code, product, requestID string) string {
	address := "https://api.aliyun.com/troubleshoot?q=" + url.QueryEscape(code)
	if product != "" {
		address += "&product=" + url.QueryEscape(product)
	}
	return address + "&requestId=" + url.QueryEscape(requestID)
}
