import com.aliyuncs.CommonRequest;
import com.aliyuncs.CommonResponse;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.MethodType;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.profile.DefaultProfile;
import com.google.gson.Gson;
import com.google.gson.JsonObject;

/** Calls the operation by aliyun-java-sdk-core and prints what its caller gets as one line of JSON. */
public final class Core {
  public static void main(String[] args) throws Exception {
    DefaultAcsClient client = new DefaultAcsClient(DefaultProfile.getProfile("cn-shanghai", args[1], args[2]));
    client.setAutoRetry(false);
    CommonRequest request = new CommonRequest();
    request.setSysDomain(args[0]);
    request.setSysProtocol(ProtocolType.HTTP);
    request.setSysMethod(MethodType.POST);
    request.setSysVersion("2020-09-07");
    request.setSysAction("GenerateAggregateConfigRulesReport");
    request.putQueryParameter("AggregatorId", args[3]);
    JsonObject answer = new JsonObject();
    try {
      CommonResponse response = client.getCommonResponse(request);
      JsonObject body = new Gson().fromJson(response.getData(), JsonObject.class);
      answer.addProperty("Status", response.getHttpStatus());
      answer.add("RequestID", body.get("RequestId"));
      answer.add("Group", body.get("AggregatorId"));
    } catch (ClientException e) { // it does not tell the status
      answer.addProperty("RequestID", e.getRequestId());
      answer.addProperty("Code", e.getErrCode());
      answer.addProperty("Message", e.getErrMsg());
    }
    System.out.println(new Gson().toJson(answer));
  }
}
