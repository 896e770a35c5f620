import type { Words } from "./words.ts";

export const kindsVi: Words["kinds"] = {
  "missing-section": {
    title: "Thiếu một phần bắt buộc",
    when: "Mục tiêu, nhiệm vụ, kinh phí, tổ chức thực hiện hoặc chế độ báo cáo không có đề mục và cũng không có câu nào nói tới.",
  },
  "missing-target": {
    title: "Thiếu chỉ tiêu",
    when: "Văn bản nguồn giao một chỉ tiêu mà dự thảo không nêu; một nhiệm vụ cùng chủ đề không thay được chỉ tiêu.",
  },
  "target-number-missing": {
    title: "Chỉ tiêu chưa có con số",
    when: "Một câu nêu đúng chỉ tiêu nhưng không ghi mức phải đạt.",
  },
  "target-below-required": {
    title: "Chỉ tiêu thấp hơn mức được giao",
    when: "Mức trong dự thảo yếu hơn mức của văn bản nguồn; mức cao hơn luôn được chấp nhận.",
  },
  "target-wrong-year": {
    title: "Sai mốc năm của chỉ tiêu",
    when: "Năm phải đạt chậm hơn năm mà văn bản nguồn quy định.",
  },
  "target-wrong-baseline": {
    title: "Sai năm gốc so sánh",
    when: "Chỉ tiêu tăng, giảm được so với một năm khác với năm gốc của văn bản nguồn.",
  },
  "target-wrong-frequency": {
    title: "Sai định kỳ của chỉ tiêu",
    when: "Chỉ tiêu được thực hiện thưa hơn văn bản nguồn yêu cầu.",
  },
  "target-wrong-unit": {
    title: "Sai đơn vị tính",
    when: "Chỉ tiêu được tính bằng đơn vị khác với văn bản nguồn nên không so sánh được.",
  },
  "missing-task": {
    title: "Thiếu nhóm nhiệm vụ",
    when: "Một nhóm nhiệm vụ của văn bản nguồn không có trong phần nhiệm vụ và cũng không được giao cho cơ quan nào.",
  },
  "missing-deadline": {
    title: "Báo cáo chưa có ngày",
    when: "Kế hoạch yêu cầu báo cáo định kỳ nhưng không nơi nào ghi ngày phải nộp.",
  },
  "deadline-too-late": {
    title: "Thời hạn quá muộn",
    when: "Ngày nộp không sớm hơn ngày mà kế hoạch cấp trên, hoặc cơ quan tổng hợp trong chính kế hoạch, phải báo cáo.",
  },
  "wrong-date": {
    title: "Sai thời gian của sự kiện",
    when: "Thời gian của một sự kiện do văn bản nguồn ấn định (như Tháng hành động) được ghi khác.",
  },
  "invalid-date": {
    title: "Ngày không hợp lệ",
    when: "Ngày không có trong lịch, khoảng thời gian kết thúc trước khi bắt đầu, hoặc mốc nằm ngoài giai đoạn của kế hoạch.",
  },
  "unassigned-agency": {
    title: "Cơ quan chưa được phân công",
    when: "Một cơ quan có việc trong dự thảo nhưng phần tổ chức thực hiện không có mục nào cho cơ quan đó.",
  },
  "unassigned-target": {
    title: "Chỉ tiêu chưa có người chịu trách nhiệm",
    when: "Kế hoạch giao chỉ tiêu cho từng cơ quan nhưng bỏ sót chỉ tiêu này.",
  },
  "unassigned-task": {
    title: "Nhiệm vụ chưa có người chịu trách nhiệm",
    when: "Kế hoạch giao nhiệm vụ cho từng cơ quan nhưng bỏ sót nhiệm vụ này.",
  },
  "abolished-agency": {
    title: "Cơ quan không còn",
    when: "Giao việc cho cơ quan đã hợp nhất hoặc giải thể trước ngày của văn bản; tên cũ trong trích dẫn không bị tính.",
  },
  "abolished-unit": {
    title: "Đơn vị hành chính không còn",
    when: "Nhắc tới huyện, thị trấn hay tỉnh đã sắp xếp trước ngày của văn bản; tên cũ trong trích dẫn, lịch sử không bị tính.",
  },
  "unknown-parent": {
    title: "Chưa có kế hoạch cấp trên để đối chiếu",
    when: "Dự thảo dẫn một kế hoạch cấp trên mà người chạy chưa đưa tệp.",
  },
  "missing-legal-basis": {
    title: "Thiếu căn cứ",
    when: "Văn bản ban hành chương trình không được dẫn ở đâu trong dự thảo.",
  },
  "wrong-legal-basis": {
    title: "Căn cứ ghi chưa đúng",
    when: "Số, ngày hoặc cơ quan ban hành của văn bản được dẫn không khớp với nhau.",
  },
  "expired-programme": {
    title: "Chương trình đã kết thúc",
    when: "Một chương trình hết giai đoạn trước ngày của dự thảo nhưng được viết như còn thực hiện.",
  },
  "numbering-gap": { title: "Số mục bị nhảy", when: "Các mục cùng cấp bỏ qua một số thứ tự." },
  "numbering-repeat": { title: "Số mục bị lặp", when: "Hai mục cùng cấp mang cùng một số thứ tự." },
  "missing-annex": {
    title: "Thiếu phụ lục",
    when: "Nội dung dẫn tới một phụ lục không có trong tệp.",
  },
  "duplicate-text": { title: "Nội dung trùng lặp", when: "Cùng một ý được viết nguyên văn ở hai nơi." },
  "repeated-word": {
    title: "Từ bị lặp",
    when: "Một từ hoặc cụm từ đứng hai lần liền nhau mà không phải từ láy hay cách viết có chủ ý.",
  },
  "inconsistent-name": {
    title: "Tên viết không thống nhất",
    when: "Một cơ quan hoặc địa danh được viết theo nhiều cách trong cùng văn bản.",
  },
  "inconsistent-number": {
    title: "Số liệu không thống nhất",
    when: "Cùng một số liệu, năm hoặc thời hạn được ghi khác nhau trong văn bản.",
  },
  "superseded-law": {
    title: "Văn bản đã được thay thế",
    when: "Luật, nghị định được dẫn đã có văn bản thay thế trước ngày của dự thảo.",
  },
  "wrong-programme": {
    title: "Chương trình, đề án ghi chưa đúng",
    when: "Tên, giai đoạn hoặc quyết định phê duyệt của một chương trình không khớp nhau, hoặc chương trình được dẫn đã kết thúc.",
  },
  "missing-review": {
    title: "Thiếu tổng kết",
    when: "Kế hoạch nhiều năm không ghi tổng kết vào năm cuối và cơ quan chủ trì.",
  },
  "report-tier-open": {
    title: "Thiếu thời hạn báo cáo lên cấp trên",
    when: "Cấp dưới có ngày báo cáo nhưng cấp trên không có, hoặc một cơ quan báo cáo vượt cấp.",
  },
  "beyond-authority": {
    title: "Giao việc ngoài quyền chỉ đạo",
    when: "Mặt trận, tổ chức chính trị - xã hội, cơ quan Đảng, tòa án, viện kiểm sát được giao việc mà không viết “đề nghị”.",
  },
  "beyond-competence": {
    title: "Giao việc không đúng thẩm quyền",
    when: "Một cơ quan được giao việc mà luật giao cho cơ quan khác.",
  },
  "weak-commitment": {
    title: "Cam kết viết yếu đi",
    when: "Chỉ tiêu, nhiệm vụ bắt buộc được viết thành khuyến khích, có thể, có điều kiện, phỏng chừng, hoặc ngược nghĩa.",
  },
  "leftover-place": {
    title: "Còn sót tên nơi khác",
    when: "Tên của địa phương khác còn lại ở địa danh ban hành, nơi nhận, tên cơ quan hay trong câu chữ.",
  },
  "leftover-year": {
    title: "Còn sót năm cũ",
    when: "Năm hoặc ngày không thuộc thời gian của kế hoạch, sơ kết trước ngày ban hành, căn cứ ghi ngày sau ngày ban hành.",
  },
  "unequal-sum": {
    title: "Số liệu cộng không khớp",
    when: "Tổng và các khoản, số và chữ, đơn giá và số lượng, mức mỗi năm và số năm không khớp nhau.",
  },
  "dangling-reference": {
    title: "Dẫn tới mục không có",
    when: "Nội dung dẫn tới một mục, điểm hay phụ lục mà kế hoạch không có.",
  },
  "unclear-tasks": {
    title: "Nhiệm vụ chưa đủ rõ",
    when: "Nhiệm vụ chưa ghi cơ quan chủ trì, thời gian hoặc sản phẩm; chỉ nhắc một lần cho cả kế hoạch.",
  },
  "missing-recipient": {
    title: "Nơi nhận chưa đủ",
    when: "Cơ quan được giao việc, hoặc cơ quan cấp trên, không có ở Nơi nhận.",
  },
  "copied-text": {
    title: "Nhiệm vụ chép của cơ quan khác",
    when: "Một đoạn dài đứng nguyên văn trong phân công của hai cơ quan.",
  },
  format: {
    title: "Thể thức",
    when: "Một thành phần thể thức theo Nghị định 30/2020/NĐ-CP còn thiếu hoặc trình bày chưa đúng.",
  },
};
