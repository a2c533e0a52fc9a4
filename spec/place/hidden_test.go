package place_test

import "testing"

// What examples show around rows and no row lists is part of the tree, as deep as it goes, and is said.
func TestHiddenMembers(t *testing.T) {
	runResponse(t, []responseTest{
		{name: "below a tree mark, two wrappers", shown: `{"Detail":{"Cname":"a","Sources":{"Source":{"Items":{"Item":[{"Content":"a","Type":"b"}]}}}}}`, rows: `
			Detail -
			└Cname string
			└Sources -
			└Content string
			└Type string`, want: `
			Detail:object
			  Cname:string
			  Sources:object
			    Source:object~
			      Items:object~
			        Item:[]object~
			          Content:string~
			          Type:string~`, notes: `
			the table gives member "Detail" no type; it is shown as object
			the table gives member "Sources" no type; it is shown as object
			no row lists "Source", which the example shows in "Sources"
			no row lists "Items", which the example shows in "Source"
			no row lists "Item", which the example shows in "Items"`},
		{name: "below tree marks of several levels", shown: `{"Detail":{"Sources":{"Source":[{"Content":"a","Tags":{"Tag":[{"Key":"k"}]}}]}},"RequestId":"1"}`, rows: `
			Detail -
			└Sources -
			└└Content string
			└└Tags -
			└└└Key string
			└└└Value string
			RequestId string`, want: `
			Detail:object
			  Sources:object
			    Source:[]object~
			      Content:string~
			      Tags:object~
			        Tag:[]object~
			          Key:string~
			          Value:string?
			RequestId:string`, notes: `
			the table gives member "Detail" no type; it is shown as object
			the table gives member "Sources" no type; it is shown as object
			no row lists "Source", which the example shows in "Sources"
			the table gives member "Tags" no type; it is shown as object
			no row lists "Tag", which the example shows in "Tags"
			"Value"; placed in "Tag"`},
		{name: "below a tree mark, shown by XML alone",
			xml: `<R><Detail><Cname>a</Cname><Sources><Source><Content>a</Content><Type>b</Type></Source></Sources></Detail><RequestId>1</RequestId></R>`, rows: `
			Detail -
			└Cname string
			└Sources -
			└Content string
			└Type string
			RequestId string`, want: `
			Detail:object
			  Cname:string
			  Sources:object
			    Source:[]object~
			      Content:string~
			      Type:string~
			RequestId:string`, notes: `
			the table gives member "Detail" no type; it is shown as object
			the table gives member "Sources" no type; it is shown as object
			no row lists "Source", which the example shows in "Sources"`},
		{name: "below tree marks, in several members", shown: `{"Detail":{"As":{"A":[{"K":1}]},"Bs":{"B":[{"K":1,"L":2}]},"Z":1}}`, rows: `
			Detail -
			└As -
			└K string
			└Bs -
			└K string
			└L string
			└Z string`, want: `
			Detail:object
			  As:object
			    A:[]object~
			      K:string~
			  Bs:object
			    B:[]object~
			      K:string~
			      L:string~
			  Z:string`, notes: `
			the table gives member "Detail" no type; it is shown as object
			the table gives member "As" no type; it is shown as object
			no row lists "A", which the example shows in "As"
			the table gives member "Bs" no type; it is shown as object
			no row lists "B", which the example shows in "Bs"`},
		{name: "a list without a row at the top", shown: `{"Models":[{"A":1,"B":2}],"RequestId":"1"}`, rows: `
			A string
			B string
			RequestId string`, want: `
			Models:[]object~
			  A:string~
			  B:string~
			RequestId:string`, notes: `
			no row lists "Models", which the example shows in "the result"`},
		{name: "two members without rows at the top", shown: `{"First":{"A":1,"B":2},"Second":{"C":1},"RequestId":"1"}`, rows: `
			A string
			B string
			C string
			RequestId string`, want: `
			First:object~
			  A:string~
			  B:string~
			Second:object~
			  C:string~
			RequestId:string`, notes: `
			no row lists "First", which the example shows in "the result"
			no row lists "Second", which the example shows in "the result"`},
		{name: "an object in XML whose name is not that of an element stays one",
			xml: `<R><Sag><Statistics><Id>a</Id><Count>0</Count></Statistics></Sag></R>`, rows: `
			Sag -
			Count string
			Id string`, want: `
			Sag:object
			  Statistics:object~
			    Count:string~
			    Id:string~`, notes: `
			the table gives member "Sag" no type; it is shown as object
			no row lists "Statistics", which the example shows in "Sag"`},
		{name: "a wrapper whose name rows elsewhere have", shown: `{"Ports":{"Port":[{"Number":1}]},"Port":2}`, rows: `
			Ports -
			Number integer
			Port integer`, want: `
			Ports:object
			  Port:[]object~
			    Number:integer~
			Port:integer`, notes: `
			the table gives member "Ports" no type; it is shown as object
			no row lists "Port", which the example shows in "Ports"`},
		{name: "a wrapper named as the list itself", shown: `{"Servers":{"Servers":[{"Id":1,"Port":2}]}}`, rows: `
			Servers -
			Id string
			Port integer`, want: `
			Servers:object
			  Servers:[]object~
			    Id:string~
			    Port:integer~`, notes: `
			the table gives member "Servers" no type; it is shown as object
			no row lists "Servers", which the example shows in "Servers"`},
		{name: "a name in other capitals", shown: `{"Infos":{"Info":[{"connectionString":"x","ipAddress":"y","VPCId":"z"}]}}`, rows: `
			Infos list
			ConnectionString string
			IPAddress string
			IPType string
			VPCId string`, want: `
			Infos:object
			  Info:[]object~
			    ConnectionString:string~
			    IPAddress:string~
			    IPType:string?
			    VPCId:string~`, notes: `
			no row lists "Info", which the example shows in "Infos"
			member "ConnectionString"; the example writes "connectionString"
			member "IPAddress"; the example writes "ipAddress"
			"IPType"; placed in "Info"`},
	})
}
