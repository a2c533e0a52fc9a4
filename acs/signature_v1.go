package acs

import (
	"cmp"
	"crypto/hmac"
	"crypto/sha1" //nolint:gosec // the protocol's version 1.0 is HMAC-SHA1 and nothing else
	"encoding/base64"
	"slices"
)

// SignatureMethodV1 is the only signature method of version 1.0.
const SignatureMethodV1 = "HMAC-SHA1"

// SignatureVersionV1 is the SignatureVersion of version 1.0.
const SignatureVersionV1 = "1.0"

// StringToSign returns the string that version 1.0 signs: the HTTP method, the escaped path and the escaped
// canonical query, which holds all parameters but Signature sorted bytewise by name, an empty value as "name=".
// params are decoded and are not changed. Source: Alibaba Cloud RPC signature mechanism, version 1.0.
func StringToSign(method string, params Params) string {
	sorted := slices.Clone(params)
	sortParams(sorted)
	return string(appendStringToSign(nil, method, sorted))
}

// Sign returns the version 1.0 signature: base64 of HMAC-SHA1 with the key secret + "&". It still has to be
// percent-encoded once to travel.
func Sign(secret, stringToSign string) string {
	return string(appendSignatureV1(nil, secret, []byte(stringToSign)))
}

// sortParams sorts by unescaped name, bytewise. Repeated names keep their order.
func sortParams(p Params) {
	slices.SortStableFunc(p, func(a, b Param) int { return cmp.Compare(a.Name, b.Name) })
}

// appendStringToSign appends the string to sign of sorted parameters.
func appendStringToSign(dst []byte, method string, sorted Params) []byte {
	dst = append(dst, method...)
	dst = append(dst, "&%2F&"...)
	separator := ""
	for i := range sorted {
		if sorted[i].Name == paramSignature {
			continue
		}
		dst = append(dst, separator...)
		dst = appendEscapedTwice(dst, sorted[i].Name)
		dst = append(dst, "%3D"...)
		dst = appendEscapedTwice(dst, sorted[i].Value)
		separator = "%26"
	}
	return dst
}

// appendSignatureV1 appends the signature of stringToSign.
func appendSignatureV1(dst []byte, secret string, stringToSign []byte) []byte {
	key := make([]byte, 0, 64)
	key = append(append(key, secret...), '&')
	mac := hmac.New(sha1.New, key)
	_, _ = mac.Write(stringToSign) // a hash never fails to write
	var sum [sha1.Size]byte
	return base64.StdEncoding.AppendEncode(dst, mac.Sum(sum[:0]))
}
