/** Most plans repeat no word: a list is made when it is first asked. */
const list = (words: string): Pick<ReadonlySet<string>, "has"> => {
  let made: ReadonlySet<string> | null = null;
  return { has: (word) => (made ??= new Set(words.split(", "))).has(word) };
};

/** Doubled on purpose. */
export const REDUPLICATIONS = list(
  "luôn, thường, dần, ngày, đời, mãi, ai, đâu, nơi, từ, song, đều, khác, riêng, tầng, lớp, ngành, cấp, người, nhà, xanh, năm, mười, lần, hàng, hằng, đêm, chiều, sáng, rằm, cười, vui, nhanh, kha, oang, rất",
);

/** Noun and verb alike: `các tổ chức tổ chức`, `ban lãnh đạo lãnh đạo`. */
export const TWICE = list(
  "tổ chức, lãnh đạo, quản lý, chỉ đạo, phụ trách, hướng dẫn viên, ngày càng, từng bước, dần dần",
);

/** Never the end of one word and the beginning of the next. */
export const FUNCTION_WORDS = list(
  "vào, và, của, các, những, cho, với, để, được, là, có, trong, trên, dưới, tại, theo, đến, bị, do, khi, nếu, như, này, đó, một, mỗi, mọi, sẽ, đã, đang, không, cũng, nhằm, thì, mà, hoặc, bằng, ra, lên, xuống, phải, cần, nên, vì, về, giữa, cùng, hơn, nhất",
);

/** Last syllables of kinds of documents, which a number follows. */
export const ENDS_DOCUMENT = list(
  "định, quyết, hoạch, văn, thị, tư, dẫn, báo, luận, trình, án, lệnh, luật, điện, bản, lục, căn",
);

/** Words whose first syllable often ends the word before them: `hành vi vi phạm`, `truyền thông thông qua`. */
export const OPENS_WORD = list(
  [
    "vi phạm, thông qua, thông tin, thông điệp, thông báo, thông minh, thông thường, thông suốt",
    "chức năng, chức danh, chức vụ, chức trách, chức sắc, chức việc, sinh viên, sinh hoạt, sinh kế, sinh sống, sinh con, sinh sản, sinh động",
    "viên chức, hội viên, hội nghị, hội thảo, hội thi, hội nhập, hội liên, hội nông, hội phụ, hội đồng, hội cựu, hội chợ, hội họp",
    "dân tộc, dân cư, dân số, dân vận, dân phố, dân quân, dân chủ, dân sự, quyền lợi, quyền hạn, quyền trẻ, quyền bình, quyền con, quyền của",
    "lợi ích, lợi thế, lợi nhuận, hiện nay, hiện có, hiện hành, hiện đại, hiện trạng, luật sư, luật pháp, luật bình, luật phòng, lý luận, lý do, lý tưởng, lý thuyết",
    "thống nhất, thống kê, nghị quyết, nghị định, phương án, phương tiện, phương pháp, phương hướng, phương thức, phương châm, động viên, động lực, động cơ",
    "bộ đội, bộ chỉ, bộ phận, bộ tiêu, bộ tài, bộ máy, bộ giáo, bộ nội, bộ y, nữ giới, nữ sinh, nữ công, nữ cán, giới tính, giới thiệu, giới trẻ, giới hạn, tính mạng, tính chất, tính đến, tính từ",
    "đồng bào, đồng bộ, đồng thời, đồng chí, phát triển, phát huy, phát động, phát sóng, phát thanh, phát hiện, đạo đức, đạo diễn, đoàn thể, đoàn viên, đoàn kết, đoàn thanh, đội ngũ",
    "công tác, công chức, công đoàn, công an, công nhân, công nghệ, công bằng, công khai, công tác, tác động, tác phẩm, tác hại, thể thao, thể dục, thể chế, thể hiện, hoạt động, sở hữu, sở tại",
    "gia đình, gia tăng, trường học, trường hợp, học sinh, học tập, học viên, học kỳ, giáo viên, giáo dục, giáo dân, tế bào, tuyên truyền, truyền thông, truyền hình, truyền thanh, truyền tải",
    "hành động, hành vi, hành chính, hành nghề, chính sách, chính quyền, chính trị, chính thức, chính xác, sách báo, báo chí, báo cáo, chí hướng, cáo buộc, quan tâm, quan hệ, quan điểm, quan trọng, tâm lý, tâm huyết",
    "thực hiện, thực tế, thực tiễn, thực trạng, tế nhị, hoạch định, trì hoãn, đình chỉ, danh sách, danh hiệu, sự kiện, sự nghiệp, sự tham, nghiệp vụ, vụ việc, việc làm, việc thực, làm việc, nhân dân, nhân lực, nhân rộng, nhân viên, nhân quyền, nhân đạo, nhân thân",
    "trợ giúp, trợ cấp, giúp đỡ, đỡ đầu, lực lượng, lượng giá, bạo lực, hại nhân, em gái, trẻ em, phụ nữ, phụ huynh, phụ trách, huynh đệ, trách nhiệm, nhiệm vụ, nhiệm kỳ, cán bộ, cơ quan, cơ sở, cơ cấu, cơ hội, cơ chế, chế độ, độ tuổi, tuổi trẻ",
    "địa phương, địa bàn, địa chỉ, bàn giao, giao lưu, giao tiếp, giao thông, lưu động, đối tượng, đối thoại, đối với, tượng trưng, kinh tế, kinh phí, kinh nghiệm, phí tổn, nghiệm thu, thu hút, thu nhập, thu thập",
    "công trình, công việc, công suất, công cộng, công ty, công nghiệp, công dân, công lập, công vụ, công bố, công ích, công sở, công thương, công điện, công trường, công viên, công tác, công ước, công nợ",
    "thực phẩm, sản lượng, sản vật, khai thác, khai báo, khai trương, bảo vệ, bảo đảm, bảo trì, bảo mật, bảo hiểm, bảo hộ, bảo quản, bảo tồn, bảo dưỡng, bảo trợ, thể lực, tập huấn, tập trung, tập thể, tập quán, trình tự, trình độ, trình diễn, trình bày, trình duyệt, trình báo",
    "điều kiện, điều tra, điều hành, điều chỉnh, điều phối, điều động, kiểm soát, kiểm tra, kiểm định, kiểm kê, kiểm dịch, tra cứu, cứu hộ, cứu nạn, cứu trợ, hộ nghèo, hộ gia, hộ cận, hộ chiếu, trường nghề, trường mầm, trường tiểu, trường trung, trường dạy, trường chính",
    "xã hội, xã phường, quốc gia, quốc phòng, quốc tế, phòng ngừa, phòng chống, phòng cháy, phòng dịch, phòng họp, chuyên môn, chuyên đề, chuyên trách, chuyên gia, chuyên ngành, đề xuất, đề nghị, đề án, đề tài, đề cương, thành lập, thành viên, thành phần, thành tích, thành phố, lập kế, lập dự, lập hồ, lập danh, vận động, vận hành, vận chuyển, vận tải",
    "quản lý, quản trị, quản lí, tổ dân, tổ công, tổ chức, tổ trưởng, tổ viên, tin học, tin tức, tin cậy, tin báo, số hóa, số liệu, số lượng, số hoá, số người, số hộ, nghiên cứu, nghề nghiệp, năng lực, năng lượng, năng suất, chất lượng, lượng người, tư vấn, tư pháp, tư tưởng, tư liệu, tư cách, tư nhân",
    "tuyến đường, tuyến xã, đường bộ, đường dây, đường thủy, giám sát, giám định, sát hạch, sát sao, đảm nhận, đảm bảo, đảm đương, nhận thức, nhận diện, nhận xét, thức ăn, hạn chế, hạn mức, chế biến, chế tài, chế tạo, biến đổi, biến động, đổi mới, tạo điều, tạo việc, tạo nguồn, tạo dựng, hóa chất, hóa đơn, hoá đơn, đơn vị, đơn giản, đơn thư, vị trí, trí tuệ, thư viện, thư tín, viện trợ, viện phí",
    "nước sạch, nước thải, nước ngoài, thải bỏ, môi trường, trưởng thôn, trưởng phòng, trưởng ban, trưởng đoàn, trưởng thành, ban ngành, ban hành, ban quản, ban chỉ, ban tổ, ngành nghề, ngành dọc, ngành công, ngành giáo, cấp ủy, cấp xã, cấp tỉnh, cấp phát, cấp phép, cấp cứu, cấp giấy, cấp thẻ, cấp nước, phép màu, ủy quyền, ủy thác, lương thực, lương hưu, thực đơn, thực thi, thực tập",
    "kết quả, kết hợp, kết nối, quả thực, hợp tác, hợp pháp, hợp lý, hợp đồng, pháp luật, pháp lý, pháp nhân, tài liệu, tài chính, tài trợ, tài sản, liệu pháp, sản phẩm, sản xuất, sản phụ, phẩm chất, xuất bản, xuất sắc, bản sắc, bản tin, bản thân, thân thiện, thân thể",
  ].join(", "),
);
